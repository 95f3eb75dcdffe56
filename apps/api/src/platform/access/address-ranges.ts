import ipaddr from 'ipaddr.js';

/** A range as it is kept, `10.0.0.0/8`; one address becomes a range of its own. Null for what is none, or not a network's. */
export function addressRange(text: string): string | null {
  try {
    const whole = text.includes('/') ? text : `${text}/${ipaddr.parse(text).kind() === 'ipv4' ? 32 : 128}`;
    const [address, bits] = ipaddr.parseCIDR(whole);
    const four = address.kind() === 'ipv4';
    const kept = `${address.toString()}/${bits}`;
    // The parser also reads `010.0.0.0` as 8.0.0.0 and `10.1` as 10.0.0.1: only what is meant for sure is taken.
    if (four && kept !== whole) return null;
    const network = (four ? ipaddr.IPv4 : ipaddr.IPv6).networkAddressFromCIDR(kept);
    // `10.0.0.5/8` may mean one machine or ten million: whoever wrote it decides.
    return network.toString() === address.toString() ? kept : null;
  } catch {
    return null;
  }
}

/** Whether the address lies in one of the ranges; an IPv4 address written as IPv6 counts as what it is. */
export function inRanges(address: string | null, ranges: readonly string[]): boolean {
  if (address === null || !ipaddr.isValid(address)) return false;
  const from = ipaddr.process(address);
  return ranges.some((range) => {
    const [network, bits] = ipaddr.parseCIDR(range);
    return network.kind() === from.kind() && from.match(network, bits);
  });
}
