import { randomInt } from 'node:crypto';
import type { NewAuthenticator } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../../platform/access/index.js';
import { AdministrativeLog } from '../../../platform/administrative-log/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { Database, type Tx } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { spokenCode } from '../passwords/spoken-code.js';
import { type Factors, FactorsStore, secondFactorsOf } from './factors.store.js';
import { RECOVERY_GROUPS, recoveryHash } from './recovery-hash.js';
import { secretPlace } from './secret-place.js';
import { newTotpSecret, stepOfCode, totpUri } from './totp.js';

const SET_UP_WITHIN = 15 * 60_000;
const RECOVERY_CODES = 10;
const ISSUER = 'Một Cửa';

/** Authenticator and recovery codes of the person themselves; passkeys are next door. */
@Injectable()
export class SetUpFactors {
  constructor(
    private readonly database: Database,
    private readonly store: FactorsStore,
    private readonly log: AdministrativeLog,
    private readonly cipher: FieldCipher,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** A new secret, in use once a code of it was shown; the one in use stays until then. */
  async begin(actor: RequestActor): Promise<NewAuthenticator> {
    const secret = newTotpSecret();
    const until = new Date(this.clock.now() + SET_UP_WITHIN);
    await this.store.keepPending(
      actor.accountId,
      this.cipher.encrypt(secret, secretPlace(actor.accountId)),
      until,
    );
    const uri = totpUri(secret, ISSUER, actor.username);
    return { key: (secret.match(/.{1,4}/g) ?? []).join(' '), uri, picture: await drawn(uri) };
  }

  /** Throws WRONG_SECOND_FACTOR, also when setting up was begun too long ago. */
  async confirm(actor: RequestActor, code: string): Promise<void> {
    const now = this.clock.now();
    const found = await this.store.authenticator(actor.accountId, new Date(now));
    const pending = found?.pendingEnc ?? null;
    if (pending === null) throw new ProblemError('WRONG_SECOND_FACTOR', { detail: BEGUN_TOO_LONG_AGO });
    const step = stepOfCode(this.cipher.decrypt(pending, secretPlace(actor.accountId)), code, now);
    if (step === null) throw new ProblemError('WRONG_SECOND_FACTOR');
    await this.database.transaction(async (tx) => {
      if (!(await this.store.confirm(tx, actor.accountId, pending, step, new Date(now))))
        throw new ProblemError('WRONG_SECOND_FACTOR', { detail: BEGUN_TOO_LONG_AGO });
      await this.record(tx, actor, 'authenticator.set-up');
    });
  }

  /** Throws ACTION_NOT_ALLOWED when it is the last one and one is required. */
  async removeAuthenticator(actor: RequestActor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const factors = await this.store.lock(tx, actor.accountId);
      this.refuseLast({ ...factors, authenticatorSetUpAt: null });
      await this.store.dropAuthenticator(tx, actor.accountId);
      await this.record(tx, actor, 'authenticator.removed');
    });
  }

  /** Ten new codes in place of all earlier ones. */
  async newRecoveryCodes(actor: RequestActor): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () => spokenCode(RECOVERY_GROUPS, randomInt));
    await this.database.transaction(async (tx) => {
      await this.store.lock(tx, actor.accountId);
      const hashes = codes.map((code) => recoveryHash(this.cipher, actor.accountId, code));
      await this.store.replaceCodes(tx, actor.accountId, hashes);
      await this.record(tx, actor, 'recovery-codes.made');
    });
    return codes;
  }

  /** `left`: what there would be afterwards. Throws ACTION_NOT_ALLOWED. */
  refuseLast(left: Factors): void {
    if (this.config.secondFactor !== 'required' || secondFactorsOf(left).length > 0) return;
    throw new ProblemError('ACTION_NOT_ALLOWED', { reason: 'LAST_SECOND_FACTOR', detail: LAST_ONE });
  }

  private async record(tx: Tx, actor: RequestActor, what: string): Promise<void> {
    await this.log.append(tx, actor, { what, target: { kind: 'account', id: actor.accountId } });
  }
}

/** Fetched when first needed: most processes never draw one. */
async function drawn(uri: string): Promise<string> {
  const { default: qrcode } = await import('qrcode');
  const svg = await qrcode.toString(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

const BEGUN_TOO_LONG_AGO = {
  vi: 'Lần cài đặt này đã quá 15 phút hoặc đã được thay bằng lần khác. Hãy quét mã mới.',
  en: 'This was begun more than 15 minutes ago, or begun anew elsewhere. Scan the new picture.',
};
const LAST_ONE = {
  vi: 'Đơn vị yêu cầu mọi cán bộ có lớp xác thực thứ hai. Hãy thêm lớp khác trước rồi xóa lớp này.',
  en: 'Everybody here needs a second factor. Add another one first, then remove this one.',
};
