import type { FastifyRequest } from 'fastify';
import { givenToken, type LiveSession } from '../../auth/index.js';
import { networkOf } from './network.js';

export interface Caller {
  kind: 'PERSON' | 'OFFICER' | 'MACHINE' | 'ANYBODY';
  /** Keyed hash of the account, or of the network address. */
  key: string;
  network: string;
  /** Keyed hash of the session, by which one person's requests can be followed in the log; null without one. */
  session: string | null;
}

export interface CallerParts {
  find(token: string): Promise<LiveSession | null>;
  hash(text: string): Buffer;
}

const KEY_LENGTH = 22;
const MOST_KEPT = 10_000;

/** Who asks, for limits and logs. Many requests of one session at the same moment cost one look-up. */
export class Callers {
  private readonly asking = new Map<string, Promise<LiveSession | null>>();
  private readonly hashes = new Map<string, string>();
  /** Tokens that opened something lately: a flood of invented ones from the same network does not touch them. */
  private readonly good = new Set<string>();

  constructor(private readonly parts: CallerParts) {}

  /** As if nobody was signed in. */
  nobody(request: FastifyRequest): Caller {
    const network = this.keyed(`network ${networkOf(request.ip)}`);
    return { kind: 'ANYBODY', key: network, network, session: null };
  }

  /** Whether only the database can say who it is. */
  mustAsk(request: FastifyRequest): boolean {
    const given = givenToken(request);
    return given !== null && !this.good.has(given.token);
  }

  /** `unknown`: there was a token, and it opens nothing. */
  async of(request: FastifyRequest): Promise<{ caller: Caller; unknown: boolean }> {
    const given = givenToken(request);
    const nobody = this.nobody(request);
    if (!given) return { caller: nobody, unknown: request.headers.authorization !== undefined };
    const session = await this.session(given.token);
    if (!session) {
      this.good.delete(given.token);
      return { caller: nobody, unknown: true };
    }
    if (this.good.size >= MOST_KEPT) this.good.clear();
    this.good.add(given.token);
    const { kind, accountId, sessionId } = session.row;
    return {
      caller: {
        kind: kind === 'CITIZEN' ? 'PERSON' : kind,
        key: this.keyed(`account ${accountId}`),
        network: nobody.network,
        session: this.keyed(`session ${sessionId}`),
      },
      unknown: false,
    };
  }

  private session(token: string): Promise<LiveSession | null> {
    const known = this.asking.get(token);
    if (known) return known;
    const asked = this.parts.find(token).finally(() => this.asking.delete(token));
    this.asking.set(token, asked);
    return asked;
  }

  private keyed(text: string): string {
    let hash = this.hashes.get(text);
    if (hash === undefined) {
      hash = this.parts.hash(text).toString('base64url').slice(0, KEY_LENGTH);
      if (this.hashes.size >= MOST_KEPT) this.hashes.clear();
      this.hashes.set(text, hash);
    }
    return hash;
  }
}
