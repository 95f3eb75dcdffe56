import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** CBOR (RFC 8949) of what WebAuthn needs: integers, bytes, texts, maps with few entries. */
function cbor(value: number | string | Buffer | Map<number | string, unknown>): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = [...value].flatMap(([key, inner]) => [
    cbor(key),
    cbor(inner as Parameters<typeof cbor>[0]),
  ]);
  return Buffer.concat([head(5, value.size), ...entries]);
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.of((major << 5) | length);
  if (length < 256) return Buffer.of((major << 5) | 24, length);
  return Buffer.of((major << 5) | 25, length >> 8, length & 255);
}

const sha256 = (content: string | Buffer): Buffer => createHash('sha256').update(content).digest();
const base64url = (content: Buffer): string => content.toString('base64url');

export interface Circumstances {
  /** The page that asks; as the browser would say it. */
  origin: string;
  rpId: string;
  /** Whether a finger or PIN was checked. */
  verified: boolean;
  counter: number;
  challenge: string;
}

/** A passkey in software: one ES256 key, and the signatures a browser would bring from it. */
export class SoftwareAuthenticator {
  readonly credentialId = randomBytes(16);
  private readonly publicKey: KeyObject;
  private readonly privateKey: KeyObject;
  private userHandle: string | undefined;
  counter = 0;

  constructor(
    readonly origin: string,
    readonly rpId: string,
  ) {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.publicKey = pair.publicKey;
    this.privateKey = pair.privateKey;
  }

  create(options: Record<string, unknown>, but: Partial<Circumstances> = {}) {
    this.userHandle = (options['user'] as { id: string }).id;
    const client = this.clientData('webauthn.create', options, but);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', Buffer.concat([this.authData(0x40, but), this.attestedKey()])],
    ]);
    return {
      ...this.frame(),
      response: {
        clientDataJSON: base64url(client),
        attestationObject: base64url(cbor(attestation)),
        transports: ['internal'],
      },
    };
  }

  get(options: Record<string, unknown>, but: Partial<Circumstances> = {}) {
    this.counter += 1;
    const client = this.clientData('webauthn.get', options, but);
    const authData = this.authData(0, but);
    const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), this.privateKey);
    return {
      ...this.frame(),
      response: {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(authData),
        signature: base64url(signature),
        ...(this.userHandle === undefined ? {} : { userHandle: this.userHandle }),
      },
    };
  }

  private frame() {
    const id = base64url(this.credentialId);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {} };
  }

  private clientData(type: string, options: Record<string, unknown>, but: Partial<Circumstances>): Buffer {
    const challenge = but.challenge ?? options['challenge'];
    return Buffer.from(
      JSON.stringify({ type, challenge, origin: but.origin ?? this.origin, crossOrigin: false }),
    );
  }

  private authData(
    extra: number,
    { rpId = this.rpId, verified = true, counter = this.counter }: Partial<Circumstances>,
  ) {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.of(0x01 | (verified ? 0x04 : 0) | extra), count]);
  }

  private attestedKey(): Buffer {
    const { x = '', y = '' } = this.publicKey.export({ format: 'jwk' });
    const key = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]);
    const length = Buffer.of(0, this.credentialId.length);
    return Buffer.concat([Buffer.alloc(16), length, this.credentialId, cbor(key)]);
  }
}
