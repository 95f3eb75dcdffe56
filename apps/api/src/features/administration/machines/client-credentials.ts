import type { TokenRequest } from '@motcua/contracts';

export interface ClientCredentials {
  clientId: string;
  secret: string;
}

/** RFC 6749, 2.3.1: by Basic, each half form-encoded, or in the body; `TWICE` when by both; null when by neither. */
export function clientCredentials(
  authorization: string | undefined,
  { client_id: clientId, client_secret: secret }: TokenRequest,
): ClientCredentials | 'TWICE' | null {
  const basic = /^Basic +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (basic !== undefined && secret !== undefined) return 'TWICE';
  if (basic !== undefined) return fromBasic(basic);
  return clientId !== undefined && secret !== undefined ? { clientId, secret } : null;
}

function fromBasic(encoded: string): ClientCredentials | null {
  const [id, ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  try {
    return id && secret.length > 0 ? { clientId: decoded(id), secret: decoded(secret.join(':')) } : null;
  } catch {
    return null;
  }
}

function decoded(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
