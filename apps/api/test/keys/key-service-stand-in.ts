import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Speaks the two calls of a transit engine that the product makes, and can be told to misbehave. */
export class KeyServiceStandIn {
  private readonly key = randomBytes(32);
  private readonly server: Server;
  /** Answers given instead of the right one, first come first served; 0 never answers. */
  faults: number[] = [];
  token = 'right';
  asked = 0;

  private constructor() {
    this.server = createServer((request, response) => {
      this.asked += 1;
      const fault = this.faults.shift();
      if (fault === 0) return;
      void this.respond(request, response, fault);
    });
  }

  static async start(): Promise<KeyServiceStandIn> {
    const one = new KeyServiceStandIn();
    one.server.listen(0, '127.0.0.1');
    await once(one.server, 'listening');
    return one;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1/transit`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async respond(
    request: IncomingMessage,
    response: ServerResponse,
    fault: number | undefined,
  ): Promise<void> {
    const { status, body } = await this.answer(request, fault);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  private async answer(request: IncomingMessage, fault: number | undefined) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (fault !== undefined) return { status: fault, body: { errors: ['told to'] } };
    if (request.headers['x-vault-token'] !== this.token)
      return { status: 403, body: { errors: ['permission denied'] } };
    const given = JSON.parse(Buffer.concat(chunks).toString()) as { plaintext?: string; ciphertext?: string };
    if (request.url === '/v1/transit/encrypt/motcua')
      return { status: 200, body: { data: { ciphertext: this.encrypt(given.plaintext ?? '') } } };
    if (request.url === '/v1/transit/decrypt/motcua')
      return { status: 200, body: { data: { plaintext: this.decrypt(given.ciphertext ?? '') } } };
    return { status: 404, body: { errors: [] } };
  }

  private encrypt(plaintext: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce);
    const body = Buffer.concat([cipher.update(Buffer.from(plaintext, 'base64')), cipher.final()]);
    return `vault:v1:${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')}`;
  }

  private decrypt(ciphertext: string): string {
    const raw = Buffer.from(ciphertext.slice('vault:v1:'.length), 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.key, raw.subarray(0, 12), { authTagLength: 16 });
    decipher.setAuthTag(raw.subarray(12, 28));
    return Buffer.concat([decipher.update(raw.subarray(28)), decipher.final()]).toString('base64');
  }
}
