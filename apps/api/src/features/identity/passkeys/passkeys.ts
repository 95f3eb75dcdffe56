import type { NewPasskeyProof, PasskeyOptions, PasskeyProof } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../../platform/access/index.js';
import { AdministrativeLog } from '../../../platform/administrative-log/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { sha256 } from '../../../platform/crypto/index.js';
import { Database, newId } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { FactorsStore } from '../second-factor/factors.store.js';
import { SetUpFactors } from '../second-factor/set-up-factors.js';
import { PasskeysStore } from './passkeys.store.js';
import { type RelyingParty, relyingParty } from './relying-party.js';
import { checkNewPasskey, checkProof, proofOptions, registrationOptions } from './webauthn.js';

const CHALLENGE_LIMIT = 5 * 60_000;
const MOST_PASSKEYS = 20;

/** One asking of one browser: `ENROL:<session>`, `PROVE:<session>`, `SIGN_IN:<token of the step>`. */
export type PasskeyFlow = `${'ENROL' | 'PROVE' | 'SIGN_IN'}:${string}`;

export interface ProofAsked {
  flow: PasskeyFlow;
  /** Whose passkeys alone will do; null when any officer's will. */
  accountId: string | null;
  /** Whether the device must have checked a finger, a face or a PIN: then it stands for the password as well. */
  verified: boolean;
}

@Injectable()
export class Passkeys {
  private readonly party: RelyingParty | null;

  constructor(
    private readonly database: Database,
    private readonly store: PasskeysStore,
    private readonly factors: FactorsStore,
    private readonly setUp: SetUpFactors,
    private readonly log: AdministrativeLog,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.party = relyingParty(config);
  }

  get belongTo(): string | null {
    return this.party?.origin ?? null;
  }

  async beginEnrolling(actor: RequestActor): Promise<PasskeyOptions> {
    const known = await this.store.of(actor.accountId);
    if (known.length >= MOST_PASSKEYS)
      throw new ProblemError('ACTION_NOT_ALLOWED', { reason: 'TOO_MANY_PASSKEYS', detail: TOO_MANY });
    const options = await registrationOptions(this.here(), actor, known);
    await this.keep(`ENROL:${actor.sessionId}`, options.challenge);
    return { options: { ...options } };
  }

  /** Throws WRONG_SECOND_FACTOR when it does not answer what was asked here and now. */
  async enrol(actor: RequestActor, name: string, proof: NewPasskeyProof): Promise<void> {
    const challenge = await this.take(`ENROL:${actor.sessionId}`);
    const made = await checkNewPasskey(this.here(), challenge, proof);
    if (!made) throw refused();
    const passkey = { id: newId(), accountId: actor.accountId, name, createdAt: this.clock.date(), ...made };
    await this.database.transaction(async (tx) => {
      if (!(await this.store.add(tx, passkey))) throw refused();
      await this.log.append(tx, actor, {
        what: 'passkey.added',
        target: { kind: 'account', id: actor.accountId },
        after: { passkey: passkey.id, synced: passkey.synced },
      });
    });
  }

  async ask({ flow, accountId, verified }: ProofAsked): Promise<PasskeyOptions> {
    const allowed = accountId === null ? null : await this.store.of(accountId);
    const options = await proofOptions(this.here(), allowed, verified);
    await this.keep(flow, options.challenge);
    return { options: { ...options } };
  }

  /** Whose passkey it was. Throws WRONG_SECOND_FACTOR for anything but a right answer to this very asking. */
  async prove({ flow, accountId, verified }: ProofAsked, proof: PasskeyProof): Promise<string> {
    const challenge = await this.take(flow);
    const passkey = await this.store.byCredential(proof.id);
    if (!passkey || (accountId !== null && passkey.accountId !== accountId)) throw refused();
    const counter = await checkProof(this.here(), { challenge, proof, passkey, verified });
    if (counter === null || !(await this.store.used(passkey.id, counter, this.clock.date()))) throw refused();
    return passkey.accountId;
  }

  /** Throws NOT_FOUND. */
  async rename(actor: RequestActor, id: string, name: string): Promise<void> {
    if (!(await this.store.rename(actor.accountId, id, name))) throw new ProblemError('NOT_FOUND');
  }

  /** Throws NOT_FOUND, or ACTION_NOT_ALLOWED when it is the last second factor and one is required. */
  async remove(actor: RequestActor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const factors = await this.factors.lock(tx, actor.accountId);
      if ((await this.store.remove(tx, actor.accountId, id)) === null) throw new ProblemError('NOT_FOUND');
      this.setUp.refuseLast({ ...factors, passkeys: factors.passkeys - 1 });
      await this.log.append(tx, actor, {
        what: 'passkey.removed',
        target: { kind: 'account', id: actor.accountId },
        before: { passkey: id },
      });
    });
  }

  private here(): RelyingParty {
    if (!this.party) throw new ProblemError('ACTION_NOT_ALLOWED', { reason: 'NO_PASSKEYS', detail: NO_NAME });
    return this.party;
  }

  private async keep(flow: PasskeyFlow, challenge: string): Promise<void> {
    const now = this.clock.now();
    await this.store.keepChallenge(sha256(flow), challenge, new Date(now), new Date(now + CHALLENGE_LIMIT));
  }

  private async take(flow: PasskeyFlow): Promise<string> {
    const challenge = await this.store.takeChallenge(sha256(flow), this.clock.date());
    if (challenge === null) throw refused();
    return challenge;
  }
}

function refused(): ProblemError {
  return new ProblemError('WRONG_SECOND_FACTOR', { detail: NOT_TAKEN });
}

const NOT_TAKEN = {
  vi: 'Khóa truy cập này không được chấp nhận, hoặc đã quá 5 phút. Hãy thử lại.',
  en: 'This passkey was not accepted, or five minutes have passed. Please try again.',
};
const NO_NAME = {
  vi: 'Cổng này đang chạy bằng địa chỉ số, nên không dùng được khóa truy cập.',
  en: 'This site is reached by a number instead of a name; passkeys need a name.',
};
const TOO_MANY = {
  vi: `Mỗi người có tối đa ${MOST_PASSKEYS} khóa truy cập. Hãy xóa khóa không dùng nữa.`,
  en: `At most ${MOST_PASSKEYS} passkeys. Remove one that you no longer use.`,
};
