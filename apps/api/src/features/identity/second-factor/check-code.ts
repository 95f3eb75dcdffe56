import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { readSpokenCode } from '../passwords/spoken-code.js';
import { FactorsStore } from './factors.store.js';
import { recoveryHash, RECOVERY_GROUPS } from './recovery-hash.js';
import { secretPlace } from './secret-place.js';
import { stepOfCode } from './totp.js';

/** Checks what was typed: six digits of the authenticator, or one of the recovery codes. Each is good once. */
@Injectable()
export class CheckCode {
  constructor(
    private readonly store: FactorsStore,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** What it was; null when it was wrong or used before. */
  async check(accountId: string, typed: string): Promise<'otp' | 'recovery' | null> {
    const recovery = readSpokenCode(typed, RECOVERY_GROUPS);
    if (recovery === null) return (await this.isOfAuthenticator(accountId, typed)) ? 'otp' : null;
    const used = await this.store.useCode(accountId, recoveryHash(this.cipher, accountId, recovery));
    return used ? 'recovery' : null;
  }

  private async isOfAuthenticator(accountId: string, typed: string): Promise<boolean> {
    const now = this.clock.now();
    const authenticator = await this.store.authenticator(accountId, new Date(now));
    if (!authenticator?.secretEnc) return false;
    const secret = this.cipher.decrypt(authenticator.secretEnc, secretPlace(accountId));
    const step = stepOfCode(secret, typed, now);
    return step !== null && (await this.store.useStep(accountId, step));
  }
}
