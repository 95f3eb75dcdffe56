import ipaddr from 'ipaddr.js';

/** Whom an address stands for: one IPv4 address, or the /64 that one IPv6 subscriber has to themselves. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const first = (parsed as ipaddr.IPv6).parts.slice(0, 4);
  return `${first.map((part) => part.toString(16)).join(':')}::/64`;
}
