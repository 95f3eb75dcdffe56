import { type Configuration, interactionPolicy, Provider } from 'oidc-provider';
import { pageHeaders } from '../http.js';
import type { Log } from '../log.js';
import type { SandboxKeys } from './keys.js';
import { expiredPage } from './login-page.js';
import { createMemoryAdapter } from './memory-adapter.js';
import { claimsOf, findBySubject, PROFILE_CLAIMS } from './people.js';
import { chooseLang } from './wording.js';

export const VNEID_PATH = '/sandbox/vneid';
export const CLIENT_ID = 'motcua';
export const DEMO_CLIENT_SECRET = 'motcua-demo-client-secret-not-for-real-use';
const CALLBACK_PATH = '/api/v1/session/vneid/callback';

export interface ProviderOptions {
  publicUrl: string;
  clientSecret: string;
  /** further ports at which a browser may reach the product on localhost or 127.0.0.1 */
  callbackPorts: readonly number[];
  keys: SandboxKeys;
  log: Log;
}

export function redirectUris(publicUrl: string, callbackPorts: readonly number[]): string[] {
  const { origin, hostname, port } = new URL(publicUrl);
  const loopback = hostname === 'localhost' || hostname === '127.0.0.1';
  const ports = loopback ? [Number(port || 80), ...callbackPorts] : callbackPorts;
  const local = ports.flatMap((p) => [`http://localhost:${p}`, `http://127.0.0.1:${p}`]);
  return [...new Set([origin, ...local])].map((base) => new URL(CALLBACK_PATH, base).href);
}

function signInOnly(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

function configuration(options: ProviderOptions, adapter: Configuration['adapter']): Configuration {
  return {
    adapter,
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: options.clientSecret,
        client_name: 'Một Cửa',
        redirect_uris: redirectUris(options.publicUrl, options.callbackPorts),
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    jwks: options.keys.jwks,
    cookies: {
      keys: options.keys.cookieKeys,
      names: { session: 'vneid_session', interaction: 'vneid_interaction', resume: 'vneid_resume' },
      long: { signed: true, httpOnly: true, sameSite: 'lax', path: VNEID_PATH },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    acrValues: ['LoA1', 'LoA2'],
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub', 'acr'], profile: [...PROFILE_CLAIMS] },
    responseTypes: ['code'],
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    expiresWithSession: () => false,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      IdToken: 300,
      Interaction: 900,
      Session: 900,
      Grant: 900,
    },
    interactions: {
      policy: signInOnly(),
      url: (_ctx, interaction) => `${VNEID_PATH}/interaction/${interaction.uid}`,
    },
    findAccount: (_ctx, subject) => {
      const person = findBySubject(subject);
      return person && { accountId: subject, claims: () => ({ ...claimsOf(person) }) };
    },
    // Consent is not asked: the real one is given when a citizen opens the account.
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    renderError: (ctx) => {
      ctx.set(pageHeaders());
      ctx.type = 'html';
      ctx.body = expiredPage(chooseLang(ctx.query['ui_locales'])).text;
    },
  };
}

export function createProvider(options: ProviderOptions): Provider {
  const provider = new Provider(
    new URL(VNEID_PATH, options.publicUrl).href,
    configuration(options, createMemoryAdapter()),
  );
  // Only our own proxy reaches this server, which listens on the loopback address.
  provider.proxy = true;
  const report =
    (level: 'warn' | 'error') =>
    (ctx: { path: string }, error: Error & { error_detail?: string | undefined }): void =>
      options.log(level, 'provider refused', {
        path: ctx.path,
        error: error.message,
        detail: error.error_detail,
      });
  provider.on('authorization.error', report('warn'));
  provider.on('grant.error', report('warn'));
  provider.on('userinfo.error', report('warn'));
  provider.on('server_error', report('error'));
  provider.silent = true;
  return provider;
}
