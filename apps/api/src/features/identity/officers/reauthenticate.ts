import type { PasskeyOptions, Reauthentication } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../../platform/access/index.js';
import { type AuthMethod, passwordMatches } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { Passkeys } from '../passkeys/passkeys.js';
import { SignInThrottle } from '../passwords/sign-in-throttle.js';
import { CheckCode } from '../second-factor/check-code.js';
import { OfficersStore } from './officers.store.js';

/** The officer at the screen shows once more that it is they. */
@Injectable()
export class Reauthenticate {
  constructor(
    private readonly officers: OfficersStore,
    private readonly codes: CheckCode,
    private readonly passkeys: Passkeys,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
  ) {}

  async askPasskey(actor: RequestActor): Promise<PasskeyOptions> {
    return this.passkeys.ask(asked(actor));
  }

  /** How it was shown. Throws WRONG_CREDENTIALS, WRONG_SECOND_FACTOR or TOO_MANY_REQUESTS. */
  async check(actor: RequestActor, proof: Reauthentication): Promise<AuthMethod> {
    if ('passkey' in proof) {
      await this.passkeys.prove(asked(actor), proof.passkey);
      return 'passkey';
    }
    if ('password' in proof) {
      const right = await this.throttle.session(actor.sessionId, () => this.password(actor, proof.password));
      if (right === null) throw new ProblemError('WRONG_CREDENTIALS', { detail: WRONG });
      return right;
    }
    const method = await this.throttle.session(actor.sessionId, () =>
      this.codes.check(actor.accountId, proof.code),
    );
    if (method === null) throw new ProblemError('WRONG_SECOND_FACTOR');
    return method;
  }

  private async password({ accountId }: RequestActor, password: string): Promise<AuthMethod | null> {
    const officer = await this.officers.byId(accountId, { now: this.clock.date(), browserHash: null });
    return (await passwordMatches(officer?.passwordHash ?? null, password)) ? 'pwd' : null;
  }
}

function asked({ accountId, sessionId }: RequestActor) {
  return { flow: `PROVE:${sessionId}` as const, accountId, verified: false };
}

const WRONG = {
  vi: 'Mật khẩu chưa đúng. Hãy kiểm tra phím Caps Lock và bộ gõ rồi thử lại.',
  en: 'The password is not right. Check Caps Lock and the keyboard, then try again.',
};
