import { Injectable } from '@nestjs/common';
import { OidcClient } from '../../platform/auth/oidc-client.js';
import { OidcError } from '../../platform/auth/oidc-error.js';
import { type IssuedToken, Sessions } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Config } from '../../platform/config/index.js';
import { newId } from '../../platform/database/index.js';
import type { Lang } from '../../platform/http/index.js';
import { People } from './people.js';
import { VneidAttemptsStore } from './vneid-attempts.store.js';

const VNEID_CALLBACK = '/api/v1/session/vneid/callback';
const ATTEMPT_LIMIT = 15 * 60_000;

function clientOf(config: Config): OidcClient | null {
  if (config.oidc === null) return null;
  const { issuer, clientId, clientSecret, internalOrigin, ...terms } = config.oidc;
  return new OidcClient({
    issuer,
    clientId,
    clientSecret,
    ...terms,
    callbackPath: VNEID_CALLBACK,
    publicOrigin: config.publicUrl,
    alternateOrigins: config.demo ? otherNamesOfThisMachine(config.publicUrl) : [],
    allowHttp: config.demo,
    ...(internalOrigin === null ? {} : { internalOrigin }),
  });
}

/** In a demo people type localhost or 127.0.0.1 as they like; cookies belong to the one they typed. */
function otherNamesOfThisMachine(publicUrl: string): string[] {
  const { hostname, port, protocol } = new URL(publicUrl);
  if (hostname !== 'localhost' && hostname !== '127.0.0.1') return [];
  return ['localhost', '127.0.0.1'].map((name) => `${protocol}//${name}${port === '' ? '' : `:${port}`}`);
}

export interface SignInWish {
  origin: string;
  returnTo: string;
  lang: Lang;
  /** Whoever is signed in and shows once more who they are; null for a sign-in. */
  sameAccount: string | null;
}

/** The browser that came back. */
export interface CameBack {
  address: string;
  userAgent: string;
}

/** Citizens' sign-in by OpenID Connect: sends the browser away, and turns its return into a session. */
@Injectable()
export class VneidSignIn {
  private readonly client: OidcClient | null;

  constructor(
    config: Config,
    private readonly attempts: VneidAttemptsStore,
    private readonly people: People,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {
    this.client = clientOf(config);
  }

  /** Where to send the browser, and the state that must come back with it. Throws OidcError. */
  async begin({ origin, returnTo, lang, sameAccount }: SignInWish): Promise<{ url: string; state: string }> {
    const request = await this.provider().buildAuthorizationRequest({
      origin,
      lang,
      fresh: sameAccount !== null,
    });
    const now = this.clock.now();
    await this.attempts.keep(
      { ...request, returnTo, sameAccount },
      new Date(now),
      new Date(now + ATTEMPT_LIMIT),
    );
    return { url: request.url, state: request.state };
  }

  /** Throws OidcError, or SIGN_IN_REFUSED for a disabled account. */
  async finish(search: string, state: string, from: CameBack): Promise<IssuedToken & { returnTo: string }> {
    const attempt = await this.attempts.take(state, this.clock.date());
    if (!attempt) throw new OidcError('STATE_MISMATCH', 'no such sign-in is under way');
    const identity = await this.provider().exchange(`${VNEID_CALLBACK}${search}`, attempt);
    const accountId = await this.people.admit(identity, { username: `cd.${newId()}`, demo: false });
    if (attempt.sameAccount !== null && attempt.sameAccount !== accountId)
      throw new OidcError('OTHER_PERSON', 'somebody else came back');
    return {
      ...(await this.sessions.open(accountId, { ...from, methods: ['vneid'] })),
      returnTo: attempt.returnTo,
    };
  }

  private provider(): OidcClient {
    if (!this.client) throw new OidcError('IDP_UNAVAILABLE', 'no identity provider is configured');
    return this.client;
  }
}
