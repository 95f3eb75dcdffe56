import type { SandboxOptions } from './start-sandbox.js';

type Env = Record<string, string | undefined>;

function port(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new Error(`${name}: not a port: ${text}`);
  return value;
}

export function readConfig(env: Env): SandboxOptions {
  const publicUrl = env['PUBLIC_URL'] || 'http://localhost:3000';
  if (!URL.canParse(publicUrl)) throw new Error(`PUBLIC_URL: not a URL: ${publicUrl}`);
  const ports = (env['SANDBOX_CALLBACK_PORTS'] ?? '').split(',').filter((text) => text.trim() !== '');
  return {
    port: port(env['SANDBOX_PORT'] || '3900', 'SANDBOX_PORT'),
    publicUrl,
    callbackPorts: ports.map((text) => port(text.trim(), 'SANDBOX_CALLBACK_PORTS')),
    ...(env['OIDC_CLIENT_SECRET'] ? { clientSecret: env['OIDC_CLIENT_SECRET'] } : {}),
    ...(env['MOTCUA_DATA_DIR'] ? { dataDir: env['MOTCUA_DATA_DIR'] } : {}),
  };
}
