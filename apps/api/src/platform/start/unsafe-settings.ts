import type { Config } from '../config/index.js';

type Env = Readonly<Record<string, string | undefined>>;

/** Fewer signs, or fewer different ones, than a random secret of 128 bits has. */
const SHORTEST_SECRET = 32;
const FEWEST_SIGNS = 10;
const EASY_PASSWORDS = new Set([
  '',
  'motcua',
  'postgres',
  'password',
  'changeme',
  'secret',
  'admin',
  '123456',
]);
const NEAR = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Settings that only a demo may have, each by name; nothing in demo mode. No secret is repeated. */
export function unsafeSettings(config: Config, env: Env): string[] {
  if (config.demo) return [];
  return [
    ...publicAddress(config),
    ...secrets(config),
    ...standIns(config, env),
    ...(Number(env['MOTCUA_CLOCK_OFFSET'] ?? 0) === 0
      ? []
      : ['MOTCUA_CLOCK_OFFSET: moves the clock of a demo; dates of real dossiers must be true']),
  ];
}

function publicAddress({ publicUrl }: Config): string[] {
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol === 'https:' || NEAR.has(hostname)) return [];
  return ['PUBLIC_URL: must be https, or sessions and answers travel in clear (http is for localhost alone)'];
}

function secrets({ oidc, databaseUrl }: Config): string[] {
  const secret = oidc?.clientSecret ?? null;
  const weak = secret !== null && (secret.length < SHORTEST_SECRET || new Set(secret).size < FEWEST_SIGNS);
  const { username, password, hostname } = new URL(databaseUrl);
  // Without a password the server knows us otherwise: by certificate, or by the user of this machine.
  const easy = password !== '' && (EASY_PASSWORDS.has(password.toLowerCase()) || password === username);
  return [
    ...(weak
      ? [`OIDC_CLIENT_SECRET: too easy to guess; ask for a random one of ${SHORTEST_SECRET} signs or more`]
      : []),
    ...(easy ? [`DATABASE_URL: the password of ${username} at ${hostname} is one that everybody tries`] : []),
  ];
}

function standIns(config: Config, env: Env): string[] {
  const told = (name: string) =>
    `${name}: points to the stand-ins of the demo, which believe whatever they are told`;
  const inSandbox = (address: string | null | undefined) =>
    address !== null && address !== undefined && new URL(address).pathname.split('/').includes('sandbox');
  return [
    ...(env['SANDBOX_URL'] ? [told('SANDBOX_URL')] : []),
    ...(inSandbox(config.oidc?.issuer) ? [told('OIDC_ISSUER')] : []),
    ...(inSandbox(config.connectorsUrl) ? [told('MOTCUA_CONNECTORS_URL')] : []),
  ];
}
