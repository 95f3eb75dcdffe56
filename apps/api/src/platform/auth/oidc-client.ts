import { setTimeout as delay } from 'node:timers/promises';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  clockTolerance,
  type Configuration,
  customFetch,
  type CustomFetchOptions,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { OidcError, toOidcError } from './oidc-error.js';
import type { ClaimMapping } from '../config/index.js';
import { type AssuranceLevel, type OidcIdentity, toIdentity, VNEID_CLAIMS } from './oidc-identity.js';

export interface OidcClientConfig {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** path of our own call-back, the same on every origin */
  callbackPath: string;
  /** where browsers normally reach the product */
  publicOrigin: string;
  /** further origins a browser may come by; demo only */
  alternateOrigins?: readonly string[];
  /**
   * Address of the identity provider as this process reaches it, when browsers reach it through ourselves. Demo
   * only: server-to-server calls then go there, and the browser is sent to the origin it came by.
   */
  internalOrigin?: string;
  /** plain http; demo only */
  allowHttp?: boolean;
  minimumAssurance?: AssuranceLevel;
  /** the one algorithm that ID tokens may be signed with */
  signingAlgorithm?: string;
  scope?: string;
  acrValues?: string;
  claims?: Partial<ClaimMapping>;
  timeoutSeconds?: number;
  discoveryRetryDelaysMs?: readonly number[];
  /** how long discovered addresses are trusted before they are read again */
  discoveryMaxAgeMs?: number;
}

/** What must be kept for the browser, out of its reach, until it comes back. */
export interface AuthorizationChecks {
  state: string;
  nonce: string;
  codeVerifier: string;
  redirectUri: string;
  /** whether the proof of identity must be of now */
  fresh?: boolean;
}

/** From the proof of identity at the provider to our reading of it. */
const FRESH_SECONDS = 120;

export interface AuthorizationRequest extends AuthorizationChecks {
  url: string;
}

export interface AuthorizationWish {
  /** the origin the browser came by; an unknown one is answered with the public origin */
  origin: string;
  lang?: 'vi' | 'en';
  /** ask the person to show who they are once more, although the provider knows them */
  fresh?: boolean;
}

/** How far our clock and the provider's may differ. */
const CLOCK_TOLERANCE_SECONDS = 30;

interface Discovered {
  configuration: Promise<Configuration>;
  until: number;
}

export class OidcClient {
  readonly #config: OidcClientConfig;
  readonly #issuer: URL;
  #discovered: Discovered | undefined;

  constructor(config: OidcClientConfig) {
    this.#config = config;
    this.#issuer = new URL(config.issuer);
    if (this.#issuer.protocol !== 'https:' && !config.allowHttp) {
      throw new TypeError('the identity provider must be reached over https');
    }
  }

  /** @throws OidcError IDP_UNAVAILABLE */
  async buildAuthorizationRequest({
    origin,
    lang,
    fresh = false,
  }: AuthorizationWish): Promise<AuthorizationRequest> {
    const configuration = await this.#discover();
    const known = [this.#config.publicOrigin, ...(this.#config.alternateOrigins ?? [])];
    const browserOrigin = known.includes(origin) ? origin : this.#config.publicOrigin;
    const checks: AuthorizationChecks = {
      state: randomState(),
      nonce: randomNonce(),
      codeVerifier: randomPKCECodeVerifier(),
      redirectUri: new URL(this.#config.callbackPath, browserOrigin).href,
      fresh,
    };
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: checks.redirectUri,
      scope: this.#config.scope ?? 'openid profile',
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await calculatePKCECodeChallenge(checks.codeVerifier),
      code_challenge_method: 'S256',
      acr_values: this.#config.acrValues ?? (this.#config.minimumAssurance === 1 ? 'LoA2 LoA1' : 'LoA2'),
      ...(lang ? { ui_locales: lang } : {}),
      ...(fresh ? { prompt: 'login', max_age: '0' } : {}),
    });
    return { ...checks, url: this.#forBrowser(url, browserOrigin).href };
  }

  /**
   * Turns the address the browser came back with into the person's identity. A code works once.
   * @throws OidcError with any of its codes
   */
  async exchange(callbackUrl: string | URL, checks: AuthorizationChecks): Promise<OidcIdentity> {
    const answer = new URL(checks.redirectUri);
    answer.search = new URL(callbackUrl, checks.redirectUri).search;
    if (answer.searchParams.get('state') !== checks.state) {
      throw new OidcError('STATE_MISMATCH', 'the answer carries another state than the request');
    }
    const configuration = await this.#discover();
    const identity = await this.#identify(configuration, answer, checks).catch((error: unknown) => {
      throw toOidcError(error);
    });
    if (identity.assuranceLevel < (this.#config.minimumAssurance ?? 2)) {
      throw new OidcError('LOW_ASSURANCE', 'the account has a lower level than required');
    }
    return identity;
  }

  async #identify(
    configuration: Configuration,
    answer: URL,
    checks: AuthorizationChecks,
  ): Promise<OidcIdentity> {
    const tokens = await authorizationCodeGrant(configuration, answer, {
      expectedState: checks.state,
      expectedNonce: checks.nonce,
      pkceCodeVerifier: checks.codeVerifier,
      idTokenExpected: true,
      ...(checks.fresh ? { maxAge: FRESH_SECONDS } : {}),
    });
    const idToken = tokens.claims();
    if (!idToken) throw new OidcError('TOKEN_INVALID', 'no ID token');
    const hasUserInfo = configuration.serverMetadata().userinfo_endpoint !== undefined;
    const userInfo = hasUserInfo ? await fetchUserInfo(configuration, tokens.access_token, idToken.sub) : {};
    // The ID token is signed: where both speak, it is the one believed.
    return toIdentity(idToken.sub, { ...userInfo, ...idToken }, { ...VNEID_CLAIMS, ...this.#config.claims });
  }

  /** One discovery at a time, shared by all callers; a failed one is not remembered. */
  #discover(): Promise<Configuration> {
    if (this.#discovered && this.#discovered.until > Date.now()) return this.#discovered.configuration;
    const discovered: Discovered = {
      configuration: this.#readConfiguration(),
      until: Date.now() + (this.#config.discoveryMaxAgeMs ?? 3_600_000),
    };
    this.#discovered = discovered;
    discovered.configuration.catch(() => {
      if (this.#discovered === discovered) this.#discovered = undefined;
    });
    return discovered.configuration;
  }

  async #readConfiguration(): Promise<Configuration> {
    const { clientId, clientSecret, allowHttp, timeoutSeconds } = this.#config;
    const delays = this.#config.discoveryRetryDelaysMs ?? [200, 800];
    for (let attempt = 0; ; attempt += 1) {
      try {
        // The signature counts also where TLS vouches for the token: it is what ties the identity to the issuer's keys.
        const execute = [enableNonRepudiationChecks, ...(allowHttp ? [allowInsecureRequests] : [])];
        const metadata = {
          id_token_signed_response_alg: this.#config.signingAlgorithm ?? 'RS256',
          [clockTolerance]: CLOCK_TOLERANCE_SECONDS,
        };
        return await discovery(this.#issuer, clientId, metadata, ClientSecretBasic(clientSecret), {
          [customFetch]: (url, options) => this.#fetch(url, options),
          timeout: timeoutSeconds ?? 10,
          execute,
        });
      } catch (error) {
        const wait = delays[attempt];
        if (wait === undefined) {
          throw new OidcError('IDP_UNAVAILABLE', 'the identity provider cannot be discovered', {
            cause: error,
          });
        }
        await delay(wait);
      }
    }
  }

  #forBrowser(url: URL, browserOrigin: string): URL {
    const ours = this.#config.internalOrigin !== undefined && url.origin === this.#issuer.origin;
    return ours ? new URL(url.pathname + url.search, browserOrigin) : url;
  }

  /** The forwarded headers make the provider print the addresses that browsers know, not the internal one. */
  #fetch(url: string, options: CustomFetchOptions): Promise<Response> {
    const { internalOrigin } = this.#config;
    const { method, body, redirect, signal, headers } = options;
    const init: RequestInit = {
      method,
      redirect,
      headers,
      body: body ?? null,
      ...(signal ? { signal } : {}),
    };
    const target = new URL(url);
    if (internalOrigin === undefined || target.origin !== this.#issuer.origin) return fetch(url, init);
    return fetch(new URL(target.pathname + target.search, internalOrigin), {
      ...init,
      headers: {
        ...headers,
        'x-forwarded-host': this.#issuer.host,
        'x-forwarded-proto': this.#issuer.protocol.slice(0, -1),
      },
    });
  }
}
