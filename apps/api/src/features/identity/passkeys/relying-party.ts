import type { Config } from '../../../platform/config/index.js';

export interface RelyingParty {
  /** The host name passkeys belong to. */
  id: string;
  origin: string;
}

/** Browsers bind a passkey to a host's name; an address by number has none. */
export function relyingParty({ publicUrl }: Pick<Config, 'publicUrl'>): RelyingParty | null {
  const { hostname, origin } = new URL(publicUrl);
  return hostname.startsWith('[') || /^[\d.]+$/.test(hostname) ? null : { id: hostname, origin };
}
