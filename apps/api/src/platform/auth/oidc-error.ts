import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';

export type OidcErrorCode =
  /** the person pressed cancel, or the provider would not let them in */
  | 'ACCESS_DENIED'
  /** no answer, a time-out, or an answer that is not OpenID Connect: worth trying again later */
  | 'IDP_UNAVAILABLE'
  /** the answer belongs to no sign-in that this browser began */
  | 'STATE_MISMATCH'
  /** the code was used, is too old, or was issued to someone else */
  | 'CODE_REJECTED'
  /** a wrong signature, issuer, audience, nonce or time */
  | 'TOKEN_INVALID'
  /** genuine, but without a name or number that we can use */
  | 'IDENTITY_INCOMPLETE'
  | 'LOW_ASSURANCE'
  /** the account is that of an organisation, which cannot be served here yet */
  | 'ORGANISATION_ACCOUNT'
  /** asked to show once more who they are, somebody else came back */
  | 'OTHER_PERSON'
  /** the provider refuses our request: a wrong registration or secret, for an administrator to mend */
  | 'IDP_REFUSED';

export class OidcError extends Error {
  constructor(
    readonly code: OidcErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'OidcError';
  }
}

const TRY_LATER = new Set(['temporarily_unavailable', 'server_error']);

// openid-client's own codes for answers that never got as far as a token
const NOT_A_TOKEN = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
  'OAUTH_MISSING_SERVER_METADATA',
  'OAUTH_INVALID_SERVER_METADATA',
]);

function codeOf(error: unknown): OidcErrorCode {
  if (error instanceof AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'ACCESS_DENIED';
    return TRY_LATER.has(error.error) ? 'IDP_UNAVAILABLE' : 'IDP_REFUSED';
  }
  if (error instanceof ResponseBodyError) {
    if (error.error === 'invalid_grant') return 'CODE_REJECTED';
    return TRY_LATER.has(error.error) ? 'IDP_UNAVAILABLE' : 'IDP_REFUSED';
  }
  if (error instanceof WWWAuthenticateChallengeError) return 'IDP_REFUSED';
  if (error instanceof ClientError)
    return NOT_A_TOKEN.has(error.code ?? '') ? 'IDP_UNAVAILABLE' : 'TOKEN_INVALID';
  return 'IDP_UNAVAILABLE';
}

/** Gives every failure of the library or of the network one of our codes; ours pass unchanged. */
export function toOidcError(error: unknown): OidcError {
  if (error instanceof OidcError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new OidcError(codeOf(error), message, { cause: error });
}
