import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDossierCodePattern, DEFAULT_DOSSIER_CODE_PATTERN } from '@motcua/domain';
import { z } from 'zod';
import { ConfigError } from './config-error.js';
import { EdgeEnv, edgeSettings, type EdgeSettings } from './edge-settings.js';
import { type ClaimMapping, readClaims } from './oidc-claims.js';
import { FileEnv, fileSettings, type FileSettings } from './file-settings.js';
import { PrivacyEnv, privacySettings, type PrivacySettings } from './privacy-settings.js';

const flag = z
  .enum(['', '0', '1', 'true', 'false'])
  .default('')
  .transform((text) => text === '1' || text === 'true');

const A_WEEK = 7 * 24 * 60;
const minutes = z.coerce.number().int().min(1).max(A_WEEK);

const Env = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  MOTCUA_OWNER_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).optional(),
  MOTCUA_DATA_DIR: z.string().default('.motcua'),
  MOTCUA_DEMO: flag,
  MOTCUA_CHILD: flag,
  MOTCUA_CLOCK_OFFSET: z.coerce.number().int().default(0),
  MOTCUA_DOSSIER_CODE: z
    .string()
    .refine(
      (pattern) => checkDossierCodePattern(pattern) === null,
      'write it like {agency}-{date:yyMMdd}-{seq:4}',
    )
    .default(DEFAULT_DOSSIER_CODE_PATTERN),
  MOTCUA_MASTER_KEY_FILE: z.string().optional(),
  MOTCUA_KEY_SERVICE_URL: z.url({ protocol: /^https?$/ }).optional(),
  MOTCUA_KEY_SERVICE_KEY: z
    .string()
    .regex(/^[\w.-]{1,100}$/)
    .default('motcua'),
  MOTCUA_KEY_SERVICE_TOKEN_FILE: z.string().optional(),
  SANDBOX_URL: z.url().default('http://127.0.0.1:3900'),
  MOTCUA_CONNECTORS_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEB_DIST: z.string().optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().default('motcua'),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_SIGNING_ALG: z.enum(['RS256', 'PS256', 'ES256', 'EdDSA']).default('RS256'),
  MOTCUA_OIDC_CLAIMS: z.string().optional(),
  MOTCUA_MIN_ASSURANCE: z.enum(['1', '2']).default('2'),
  TRUST_PROXY: z.string().default(''),
  MOTCUA_SECOND_FACTOR: z.enum(['required', 'offered']).optional(),
  MOTCUA_SESSION_IDLE_OFFICER: minutes.default(30),
  MOTCUA_SESSION_IDLE_CITIZEN: minutes.default(120),
  MOTCUA_SESSION_LIMIT: minutes.default(720),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ...EdgeEnv.shape,
  ...FileEnv.shape,
  ...PrivacyEnv.shape,
});

/** Longer than anybody waits for a page; what takes longer is asked too broadly. */
const STATEMENT_TIMEOUT_MS = 15_000;

/** The stand-in's published secret: worthless, so a production start refuses it. */
const DEMO_CLIENT_SECRET = 'motcua-demo-client-secret-not-for-real-use';

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What ID tokens must be signed with; no other algorithm is taken, whatever the provider says of itself. */
  readonly signingAlgorithm: string;
  /** Where the provider's claims differ from VNeID's. */
  readonly claims: Partial<ClaimMapping>;
  /** The lowest VNeID level that may come in. */
  readonly minimumAssurance: 1 | 2;
  /** Where this process reaches the provider, when browsers reach it through ourselves (the stand-in). */
  readonly internalOrigin: string | null;
}

/** In minutes: how long a session lives unused, and how long however busy. */
export interface SessionLimits {
  readonly idleOfficer: number;
  readonly idleCitizen: number;
  readonly absolute: number;
}

/** A key service that wraps data keys, in the manner of a transit engine. */
export interface KeyServiceConfig {
  /** Without a trailing slash; below it `encrypt/…` and `decrypt/…`. */
  readonly url: string;
  readonly keyName: string;
  readonly tokenFile: string;
}

/** Everything read from the environment, parsed once at start. */
export class Config {
  readonly port!: number;
  readonly host!: string;
  /** Address people use, without a trailing slash. */
  readonly publicUrl!: string;
  readonly https!: boolean;
  readonly databaseUrl!: string;
  /** For migrations and the commands on keys; the application itself never uses it. */
  readonly ownerDatabaseUrl!: string;
  /** Of this process; DATABASE_POOL is of all HTTP processes together. */
  readonly databasePool!: number | null;
  /** Milliseconds after which the database breaks off a statement of this process. */
  readonly statementTimeout!: number;
  readonly dataDir!: string;
  readonly demo!: boolean;
  /** Started by another process of ours: stop when it goes. */
  readonly child!: boolean;
  /** Milliseconds added to the machine's clock; only in demo mode. */
  readonly clockOffset!: number;
  /** How codes of dossiers are made: agency, date and a counter. */
  readonly dossierCodePattern!: string;
  readonly masterKeyFile!: string;
  /** In place of the file, where it is set. */
  readonly keyService!: KeyServiceConfig | null;
  readonly sandboxUrl!: string;
  /** Below it each connector has its name as path; null where no other system can be asked. */
  readonly connectorsUrl!: string | null;
  readonly webDist!: string | null;
  readonly oidc!: OidcConfig | null;
  /** Fastify's trustProxy: addresses of proxies whose X-Forwarded-* are believed. */
  readonly trustProxy!: string | false;
  /** Whether every officer needs a second factor, or may have one. */
  readonly secondFactor!: 'required' | 'offered';
  readonly sessionLimits!: SessionLimits;
  readonly edge!: EdgeSettings;
  readonly files!: FileSettings;
  readonly privacy!: PrivacySettings;
  readonly logLevel!: string;
  /** Commands print their answer on standard output, so their log goes beside it. */
  readonly logTo!: 'stdout' | 'stderr';

  constructor(values: Omit<Config, 'with'>) {
    Object.assign(this, values);
  }

  /** The same settings but for these. */
  with(changes: Partial<Omit<Config, 'with'>>): Config {
    return Object.assign(Object.create(Config.prototype) as Config, this, changes);
  }
}

const BUILT_WEB = fileURLToPath(new URL('../../../../web/dist', import.meta.url));

function webDist(given: string | undefined): string | null {
  const dir = given ? resolve(given) : BUILT_WEB;
  return existsSync(join(dir, 'index.html')) ? dir : null;
}

function oidc(env: z.infer<typeof Env>, publicUrl: string): OidcConfig | null {
  const issuer = env.OIDC_ISSUER ?? (env.MOTCUA_DEMO ? `${publicUrl}/sandbox/vneid` : null);
  if (issuer === null) return null;
  const clientSecret = env.OIDC_CLIENT_SECRET ?? (env.MOTCUA_DEMO ? DEMO_CLIENT_SECRET : '');
  if (clientSecret === '') throw new ConfigError('OIDC_CLIENT_SECRET: missing');
  if (!env.MOTCUA_DEMO && clientSecret === DEMO_CLIENT_SECRET)
    throw new ConfigError('OIDC_CLIENT_SECRET: the published demo secret; outside demo mode it is refused');
  return {
    issuer,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret,
    signingAlgorithm: env.OIDC_SIGNING_ALG,
    claims: readClaims(env.MOTCUA_OIDC_CLAIMS),
    minimumAssurance: env.MOTCUA_MIN_ASSURANCE === '1' ? 1 : 2,
    internalOrigin: env.MOTCUA_DEMO && env.OIDC_ISSUER === undefined ? new URL(env.SANDBOX_URL).origin : null,
  };
}

function connectorsUrl(env: z.infer<typeof Env>): string | null {
  const given = env.MOTCUA_CONNECTORS_URL?.replace(/\/$/, '');
  return given ?? (env.MOTCUA_DEMO ? `${env.SANDBOX_URL.replace(/\/$/, '')}/sandbox/connectors` : null);
}

function keyService(env: z.infer<typeof Env>): KeyServiceConfig | null {
  const { MOTCUA_KEY_SERVICE_URL: url, MOTCUA_KEY_SERVICE_TOKEN_FILE: tokenFile } = env;
  if (url === undefined) return null;
  if (tokenFile === undefined)
    throw new ConfigError('MOTCUA_KEY_SERVICE_TOKEN_FILE: missing (the key service asks for a token)');
  const { protocol, hostname } = new URL(url);
  const near = hostname === 'localhost' || hostname === '127.0.0.1';
  if (protocol !== 'https:' && !near)
    throw new ConfigError('MOTCUA_KEY_SERVICE_URL: must be https; data keys travel there');
  return { url: url.replace(/\/$/, ''), keyName: env.MOTCUA_KEY_SERVICE_KEY, tokenFile: resolve(tokenFile) };
}

export function readConfig(source: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(given);
  if (!parsed.success) {
    const what = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(what.join('; '));
  }
  const env = parsed.data;
  if (!env.DATABASE_URL)
    throw new ConfigError('DATABASE_URL: missing (postgresql://user@host:port/database)');
  const publicUrl = new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).origin;
  const dataDir = resolve(env.MOTCUA_DATA_DIR);
  const keyFile = env.MOTCUA_MASTER_KEY_FILE ?? 'master.key';
  return new Config({
    port: env.PORT,
    host: env.HOST,
    publicUrl,
    https: publicUrl.startsWith('https:'),
    databaseUrl: env.DATABASE_URL,
    ownerDatabaseUrl: env.MOTCUA_OWNER_DATABASE_URL ?? env.DATABASE_URL,
    databasePool: env.DATABASE_POOL ?? null,
    statementTimeout: STATEMENT_TIMEOUT_MS,
    dataDir,
    demo: env.MOTCUA_DEMO,
    child: env.MOTCUA_CHILD,
    clockOffset: env.MOTCUA_DEMO ? env.MOTCUA_CLOCK_OFFSET : 0,
    dossierCodePattern: env.MOTCUA_DOSSIER_CODE,
    masterKeyFile: isAbsolute(keyFile) ? keyFile : join(dataDir, keyFile),
    keyService: keyService(env),
    sandboxUrl: env.SANDBOX_URL.replace(/\/$/, ''),
    connectorsUrl: connectorsUrl(env),
    webDist: webDist(env.WEB_DIST),
    oidc: oidc(env, publicUrl),
    trustProxy: env.TRUST_PROXY === '' ? false : env.TRUST_PROXY,
    secondFactor: env.MOTCUA_SECOND_FACTOR ?? (env.MOTCUA_DEMO ? 'offered' : 'required'),
    sessionLimits: {
      idleOfficer: env.MOTCUA_SESSION_IDLE_OFFICER,
      idleCitizen: env.MOTCUA_SESSION_IDLE_CITIZEN,
      absolute: env.MOTCUA_SESSION_LIMIT,
    },
    edge: edgeSettings(env),
    files: fileSettings(env),
    privacy: privacySettings(env),
    logLevel: env.LOG_LEVEL,
    logTo: 'stdout',
  });
}
