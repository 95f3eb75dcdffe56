import type { AccessToken, TokenRequest } from '@motcua/contracts';
import { Injectable, Logger } from '@nestjs/common';
import { inRanges } from '../../../platform/access/index.js';
import { Sessions } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { clientCredentials } from './client-credentials.js';
import type { KnownSecret } from './machine-rows.js';
import { isScope } from './machine-terms.js';
import { MachinesStore } from './machines.store.js';
import { secretHash } from './secret.js';

const HOUR = 3_600_000;

/** RFC 6749, 5.2. */
export interface TokenRefusal {
  error: 'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'invalid_scope';
  error_description: string;
}

export interface Asking {
  authorization: string | undefined;
  request: TokenRequest;
  address: string;
}

/** OAuth 2.0 client credentials. */
@Injectable()
export class GrantToken {
  private readonly logger = new Logger('MachineClient');

  constructor(
    private readonly store: MachinesStore,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /** Whatever is wrong with the client, the answer is the same; the log says which. */
  async grant({ authorization, request, address }: Asking): Promise<AccessToken | TokenRefusal> {
    const given = clientCredentials(authorization, request);
    if (given === 'TWICE') return refusal('invalid_request', 'authenticate by one way only');
    const now = this.clock.now();
    const client = given && (await this.store.known(given.clientId, secretHash(given.secret)));
    const wrong = client ? whyNot(client, address, now) : 'unknown client or wrong secret';
    if (!client || wrong !== null) {
      this.logger.warn(
        { reason: wrong, address, ...(client && { accountId: client.accountId }) },
        'token refused',
      );
      return refusal('invalid_client', 'client authentication failed');
    }
    if (request.grant_type === undefined) return refusal('invalid_request', 'grant_type is missing');
    if (request.grant_type !== 'client_credentials')
      return refusal('unsupported_grant_type', 'only client_credentials');
    const scopes = request.scope?.trim() ? request.scope.trim().split(/ +/) : client.scopes;
    if (!scopes.every((scope) => client.scopes.includes(scope)))
      return refusal('invalid_scope', 'not among the scopes of this client');
    const limit = Math.min(HOUR, client.expiresAt.getTime() - now);
    const { token } = await this.sessions.issueBearer(client.accountId, scopes.filter(isScope), limit);
    await this.store.used(client.accountId, new Date(now), address);
    return {
      access_token: token,
      token_type: 'Bearer',
      expires_in: Math.floor(limit / 1000),
      scope: scopes.join(' '),
    };
  }
}

function whyNot(
  { disabled, expiresAt, validUntil, addressRanges }: KnownSecret,
  address: string,
  now: number,
): string | null {
  if (disabled) return 'disabled';
  if (expiresAt.getTime() <= now) return 'expired';
  if (validUntil !== null && validUntil.getTime() <= now) return 'a secret that was replaced';
  return inRanges(address, addressRanges) ? null : 'address outside its ranges';
}

function refusal(error: TokenRefusal['error'], words: string): TokenRefusal {
  return { error, error_description: words };
}
