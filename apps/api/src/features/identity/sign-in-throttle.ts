import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { ProblemError } from '../../platform/errors/index.js';

const WINDOW = 15 * 60_000;
const MAX_PER_NAME = 5;
const MAX_PER_ADDRESS = 50;
const MAX_ENTRIES = 20_000;

interface Failures {
  count: number;
  since: number;
}

/**
 * Slows down guessing. Failures count per name *and* address together, so nobody can lock an officer out from
 * elsewhere, and per address, so that one place cannot try one password on all names. Each process counts for itself.
 */
@Injectable()
export class SignInThrottle {
  private readonly failures = new Map<string, Failures>();

  constructor(private readonly clock: Clock) {}

  /** Throws TOO_MANY_REQUESTS while this name from this address has failed too often. */
  check(username: string, address: string): void {
    const now = this.clock.now();
    const wait = Math.max(
      this.waitFor(keyOf(username, address), MAX_PER_NAME, now),
      this.waitFor(address, MAX_PER_ADDRESS, now),
    );
    if (wait > 0) throw new ProblemError('TOO_MANY_REQUESTS', { retryAfter: Math.ceil(wait / 1000) });
  }

  failed(username: string, address: string): void {
    const now = this.clock.now();
    if (this.failures.size > MAX_ENTRIES) this.forgetOld(now);
    this.add(keyOf(username, address), now);
    this.add(address, now);
  }

  succeeded(username: string, address: string): void {
    this.failures.delete(keyOf(username, address));
  }

  private waitFor(key: string, max: number, now: number): number {
    const found = this.failures.get(key);
    if (!found || found.count < max) return 0;
    return found.since + WINDOW - now;
  }

  private add(key: string, now: number): void {
    const found = this.failures.get(key);
    if (found && now < found.since + WINDOW) found.count += 1;
    else this.failures.set(key, { count: 1, since: now });
  }

  private forgetOld(now: number): void {
    for (const [key, { since }] of this.failures) if (now >= since + WINDOW) this.failures.delete(key);
    if (this.failures.size > MAX_ENTRIES) this.failures.clear();
  }
}

function keyOf(username: string, address: string): string {
  return `${username.toLowerCase()}\n${address}`;
}
