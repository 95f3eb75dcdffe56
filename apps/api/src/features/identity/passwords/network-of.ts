import ipaddr from 'ipaddr.js';

/** A home or a phone holds a whole /64 of IPv6 addresses, and changes within it as it likes; IPv4 stays whole. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`;
}
