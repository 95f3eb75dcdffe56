import { timingSafeEqual } from 'node:crypto';
import type { PasskeyOptions, PasskeyProof, Restriction, SecondFactor } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import {
  type AuthMethod,
  type IssuedToken,
  newToken,
  passwordMatches,
  Sessions,
  tokenHash,
} from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { Passkeys } from '../passkeys/passkeys.js';
import { oneTimeHash } from '../passwords/one-time-hash.js';
import { SignInThrottle } from '../passwords/sign-in-throttle.js';
import { readSpokenCode } from '../passwords/spoken-code.js';
import { CheckCode } from '../second-factor/check-code.js';
import { FactorsStore, secondFactorsOf } from '../second-factor/factors.store.js';
import { type OfficerRow, OfficersStore } from './officers.store.js';
import { type SignInStep, SignInStepStore } from './sign-in-step.store.js';

const STEP_LIMIT = 5 * 60_000;
const ONE_TIME_GROUPS = 4;

/** The browser that signs in. */
export interface SigningIn {
  address: string;
  userAgent: string;
  /** From its long-lived cookie; null when it has none. */
  browser: string | null;
}

export interface SignedIn {
  session: IssuedToken;
  /** To be kept by the browser, so that it is known next time. */
  browser: string;
}

export interface FactorAsked {
  /** Belongs to this browser alone. */
  step: string;
  asks: SecondFactor[];
}

/** Officers' sign-in: password and then the second factor, or a passkey alone. */
@Injectable()
export class OfficerSignInService {
  constructor(
    private readonly officers: OfficersStore,
    private readonly steps: SignInStepStore,
    private readonly factors: FactorsStore,
    private readonly codes: CheckCode,
    private readonly passkeys: Passkeys,
    private readonly throttle: SignInThrottle,
    private readonly sessions: Sessions,
    private readonly cipher: FieldCipher,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Throws WRONG_CREDENTIALS, the same for an unknown name and a wrong password, or TOO_MANY_REQUESTS. */
  async byPassword(username: string, password: string, from: SigningIn): Promise<SignedIn | FactorAsked> {
    const now = this.clock.date();
    const officer = await this.officers.byName(username, { now, browserHash: hashOf(from.browser) });
    const step = await this.throttle.password(username, tryOf(officer, from), () =>
      this.right(officer, password),
    );
    if (!step) throw new ProblemError('WRONG_CREDENTIALS');
    const asks = secondFactorsOf(await this.factors.of(step.accountId));
    if (asks.length === 0) return this.finish(step, ['pwd'], from);
    const token = newToken();
    await this.steps.keep(tokenHash(token), step, now, new Date(now.getTime() + STEP_LIMIT));
    return { step: token, asks };
  }

  /** Throws SIGN_IN_EXPIRED when no password was given in this browser, WRONG_SECOND_FACTOR, TOO_MANY_REQUESTS. */
  async byCode(stepToken: string | null, code: string, from: SigningIn): Promise<SignedIn> {
    const { accountId } = await this.stepOf(stepToken);
    const now = this.clock.date();
    const officer = await this.officers.byId(accountId, { now, browserHash: hashOf(from.browser) });
    if (!officer) throw new ProblemError('SIGN_IN_EXPIRED');
    const method = await this.throttle.factor(accountId, tryOf(officer, from), () =>
      this.codes.check(accountId, code),
    );
    if (method === null) throw new ProblemError('WRONG_SECOND_FACTOR');
    return this.finish(await this.takeStep(stepToken), ['pwd', method], from);
  }

  /** After a password, for its account's passkeys; without one, for whoever holds a passkey of this site. */
  async askPasskey(stepToken: string | null): Promise<PasskeyOptions & { step: string }> {
    const accountId = stepToken === null ? null : (await this.stepOf(stepToken)).accountId;
    const step = stepToken ?? newToken();
    const flow = `SIGN_IN:${step}` as const;
    return { ...(await this.passkeys.ask({ flow, accountId, verified: accountId === null })), step };
  }

  /** Throws WRONG_SECOND_FACTOR. */
  async byPasskey(stepToken: string | null, proof: PasskeyProof, from: SigningIn): Promise<SignedIn> {
    if (stepToken === null) throw new ProblemError('WRONG_SECOND_FACTOR');
    const step = await this.steps.find(tokenHash(stepToken), this.clock.date());
    const accountId = await this.passkeys.prove(
      { flow: `SIGN_IN:${stepToken}`, accountId: step?.accountId ?? null, verified: step === null },
      proof,
    );
    if (!step) return this.finish({ accountId, mustChange: false }, ['passkey'], from);
    return this.finish(await this.takeStep(stepToken), ['pwd', 'passkey'], from);
  }

  private async right(officer: OfficerRow | null, password: string): Promise<SignInStep | null> {
    // Always as long as a password takes, whatever the account has.
    const matches = await passwordMatches(officer?.passwordHash ?? null, password);
    if (!officer) return null;
    if (matches) return { accountId: officer.id, mustChange: false };
    const oneTime = readSpokenCode(password, ONE_TIME_GROUPS);
    if (oneTime === null || officer.oneTimeHash === null) return null;
    const given = oneTimeHash(this.cipher, officer.id, oneTime);
    return timingSafeEqual(given, officer.oneTimeHash) ? { accountId: officer.id, mustChange: true } : null;
  }

  private async stepOf(token: string | null): Promise<SignInStep> {
    const step = token === null ? null : await this.steps.find(tokenHash(token), this.clock.date());
    if (!step) throw new ProblemError('SIGN_IN_EXPIRED');
    return step;
  }

  private async takeStep(token: string | null): Promise<SignInStep> {
    const step = token === null ? null : await this.steps.take(tokenHash(token), this.clock.date());
    if (!step) throw new ProblemError('SIGN_IN_EXPIRED');
    return step;
  }

  private async finish(
    { accountId, mustChange }: SignInStep,
    methods: AuthMethod[],
    { address, userAgent, browser }: SigningIn,
  ): Promise<SignedIn> {
    const now = this.clock.date();
    if (mustChange && !(await this.officers.useOneTimePassword(accountId, now)))
      throw new ProblemError('WRONG_CREDENTIALS');
    const restricted = mustChange ? 'PASSWORD' : await this.factorOwed(accountId);
    const session = await this.sessions.open(accountId, { address, userAgent, methods, restricted });
    const known = browser ?? newToken();
    await this.officers.rememberBrowser(accountId, tokenHash(known), now);
    return { session, browser: known };
  }

  /** What the session must do before anything else, once the password is the officer's own. */
  async factorOwed(accountId: string): Promise<Restriction | null> {
    if (this.config.secondFactor !== 'required') return null;
    return secondFactorsOf(await this.factors.of(accountId)).length === 0 ? 'SECOND_FACTOR' : null;
  }
}

function hashOf(browser: string | null): Buffer | null {
  return browser === null ? null : tokenHash(browser);
}

function tryOf(officer: OfficerRow | null, { address, browser }: SigningIn) {
  const known = officer?.knownHere === true && browser !== null;
  return {
    address,
    knownBrowser: known ? `${officer.id}:${tokenHash(browser).toString('base64url')}` : null,
  };
}
