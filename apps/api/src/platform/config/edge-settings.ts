import { z } from 'zod';

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((one) => one.trim().toLowerCase())
      .filter((one) => one !== ''),
  );

/** Settings of what stands between the network and the routes. */
export const EdgeEnv = z.object({
  MOTCUA_LIMITS: z.coerce.number().min(0.01).max(1_000_000).default(1),
  MOTCUA_HSTS: z.enum(['year+subdomains', 'year', 'off']).default('year+subdomains'),
  MOTCUA_HOSTS: list,
  MOTCUA_SECURITY_CONTACT: z.url({ protocol: /^(https|mailto|tel)$/ }).optional(),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  MOTCUA_METRICS_TOKEN: z.string().min(32, 'at least 32 characters').optional(),
  MOTCUA_LOG_ADDRESSES: z.enum(['', '0', '1']).default(''),
});

export interface EdgeSettings {
  /** Multiplies every limit of the table: for load tests, and for offices that need more. */
  readonly limits: number;
  readonly hsts: { readonly maxAge: number; readonly includeSubDomains: boolean } | null;
  /** Names besides PUBLIC_URL's under which the service is asked, e.g. inside the network. */
  readonly hosts: readonly string[];
  readonly securityContact: string | null;
  readonly metrics: {
    readonly port: number | null;
    readonly host: string;
    readonly token: string | null;
  };
  /** Whether security events tell the network address, or only its keyed hash. */
  readonly logAddresses: boolean;
  readonly patience: Patience;
}

/** Milliseconds a client may take. Not settings: a longer one only helps who holds connections open. */
interface Patience {
  readonly headers: number;
  /** A 20 MB photograph over a slow mobile line takes minutes. */
  readonly upload: number;
  /** From the first byte to the answer, for all but files. */
  readonly request: number;
  readonly keepAlive: number;
}

const PATIENCE: Patience = { headers: 15_000, upload: 5 * 60_000, request: 30_000, keepAlive: 60_000 };
const YEAR = 31_536_000;

export function edgeSettings(env: z.infer<typeof EdgeEnv>): EdgeSettings {
  return {
    limits: env.MOTCUA_LIMITS,
    hsts:
      env.MOTCUA_HSTS === 'off'
        ? null
        : { maxAge: YEAR, includeSubDomains: env.MOTCUA_HSTS === 'year+subdomains' },
    hosts: env.MOTCUA_HOSTS,
    securityContact: env.MOTCUA_SECURITY_CONTACT ?? null,
    metrics: {
      port: env.METRICS_PORT ?? null,
      host: env.METRICS_HOST,
      token: env.MOTCUA_METRICS_TOKEN ?? null,
    },
    logAddresses: env.MOTCUA_LOG_ADDRESSES === '1',
    patience: PATIENCE,
  };
}
