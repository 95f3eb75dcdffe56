import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { networkOf } from '../../../platform/edge/limits/network.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { type Budget, SignInFailuresStore } from './sign-in-failures.store.js';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** Where a try comes from. */
export interface TryFrom {
  address: string;
  /** Set in a browser in which this very officer has signed in before. */
  knownBrowser: string | null;
}

interface Budgets {
  /** Emptied by a right answer. */
  own: Budget;
  /** Shared with others who try from there; a right answer takes only itself back. */
  shared?: Budget;
}

/**
 * Slows down guessing; nobody can lock an officer out from elsewhere. Wrong tries count
 *   from a browser the officer has used before: in that browser alone;
 *   from any other: for this name from this network, and for the network over all names.
 * No count is by name alone.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly failures: SignInFailuresStore,
    private readonly clock: Clock,
  ) {}

  /** `run` gives null when the password was wrong. Throws TOO_MANY_REQUESTS without running it. */
  async password<T>(username: string, from: TryFrom, run: () => Promise<T | null>): Promise<T | null> {
    return this.within(passwordBudgets(username, from), run);
  }

  /** Codes of one account's second factor: for those who have its password, or sit at its screen. */
  async factor<T>(accountId: string, from: TryFrom, run: () => Promise<T | null>): Promise<T | null> {
    const where = from.knownBrowser === null ? '' : `:${from.knownBrowser}`;
    return this.within({ own: { key: `factor:${accountId}${where}`, free: 5, forgetAfter: DAY } }, run);
  }

  /** Proofs within a session: whoever found it open guesses there and nowhere else. */
  async session<T>(sessionId: string, run: () => Promise<T | null>): Promise<T | null> {
    return this.within({ own: { key: `session:${sessionId}`, free: 5, forgetAfter: DAY } }, run);
  }

  private async within<T>({ own, shared }: Budgets, run: () => Promise<T | null>): Promise<T | null> {
    await this.reserve(own);
    if (shared) {
      try {
        await this.reserve(shared);
      } catch (error) {
        await this.failures.giveBack(own);
        throw error;
      }
    }
    const result = await run().catch(async (error: unknown) => {
      await this.failures.giveBack(own);
      if (shared) await this.failures.giveBack(shared);
      throw error;
    });
    if (result === null) return null;
    await this.failures.clear(own);
    if (shared) await this.failures.giveBack(shared);
    return result;
  }

  private async reserve(budget: Budget): Promise<void> {
    const now = this.clock.now();
    const until = await this.failures.reserve(budget, new Date(now));
    if (until === null) return;
    const seconds = Math.max(1, Math.ceil((until.getTime() - now) / 1000));
    throw new ProblemError('TOO_MANY_REQUESTS', { retryAfter: seconds });
  }
}

function passwordBudgets(username: string, { address, knownBrowser }: TryFrom): Budgets {
  if (knownBrowser !== null) return { own: { key: `browser:${knownBrowser}`, free: 10, forgetAfter: DAY } };
  const network = networkOf(address);
  return {
    own: { key: `name:${username.toLowerCase()}:${network}`, free: 5, forgetAfter: DAY },
    shared: { key: `network:${network}`, free: 50, forgetAfter: HOUR },
  };
}
