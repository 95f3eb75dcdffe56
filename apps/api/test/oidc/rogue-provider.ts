import { createHmac, type KeyObject, generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Claims = Record<string, unknown>;

/** How an ID token is to be signed. */
export type Signing = 'RS256' | 'none' | 'HS256' | 'PS256' | 'another key' | 'cut off';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/**
 * An identity provider that answers as a test tells it to: every token it gives is whole but for the one thing the test spoils.
 * What the tests of the stand-in cannot show, because that one is honest.
 */
export class RogueProvider {
  private readonly server: Server;
  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  metadata: Claims = {};
  idToken: Claims = {};
  userInfo: Claims = {};
  signing: Signing = 'RS256';
  /** Bodies of the token requests. */
  readonly asked: URLSearchParams[] = [];

  private constructor() {
    this.server = createServer((request, response) => {
      void this.respond(request, response);
    });
  }

  static async start(): Promise<RogueProvider> {
    const one = new RogueProvider();
    one.server.listen(0, '127.0.0.1');
    await once(one.server, 'listening');
    return one;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What an honest provider would say to this nonce. */
  honest(nonce: string): Claims {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: this.issuer,
      sub: 'person-1',
      aud: 'motcua',
      iat: now,
      exp: now + 300,
      nonce,
      HoVaTen: 'Nguyễn Văn An',
      SoDinhDanh: '099088000001',
      MucDo: 2,
    };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await this.answer(request);
    response.writeHead(body === null ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  }

  private async answer(request: IncomingMessage): Promise<Claims | null> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { issuer } = this;
    if (request.url === '/.well-known/openid-configuration')
      return {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/me`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256', 'PS256', 'HS256', 'none'],
        ...this.metadata,
      };
    if (request.url === '/jwks')
      return {
        keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig' }],
      };
    if (request.url === '/me') return this.userInfo;
    if (request.url !== '/token') return null;
    this.asked.push(new URLSearchParams(Buffer.concat(chunks).toString()));
    return { access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: this.signed() };
  }

  private signed(): string {
    const { signing } = this;
    const alg = ['none', 'HS256', 'PS256'].includes(signing) ? signing : 'RS256';
    const content = `${encoded({ alg, kid: 'one', typ: 'JWT' })}.${encoded(this.idToken)}`;
    if (signing === 'none') return `${content}.`;
    // The old trick: the secret that both sides know, or a public key, taken for a shared one.
    if (signing === 'HS256')
      return `${content}.${createHmac('sha256', 'a-secret-that-is-long-enough-for-this').update(content).digest('base64url')}`;
    const key = signing === 'another key' ? this.stranger.privateKey : this.keys.privateKey;
    const signature = rsa(content, key, signing === 'PS256');
    return `${content}.${signing === 'cut off' ? signature.slice(0, -8) : signature}`;
  }
}

function rsa(content: string, key: KeyObject, pss: boolean): string {
  const how = pss ? { key, padding: 6, saltLength: 32 } : { key };
  return sign('sha256', Buffer.from(content), how).toString('base64url');
}
