import type { AccountSecurity, Restriction } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RequestActor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { OfficersStore } from '../officers/officers.store.js';
import { Passkeys } from '../passkeys/passkeys.js';
import { PasskeysStore } from '../passkeys/passkeys.store.js';
import { BrowserSession } from '../sessions/browser-session.js';
import { FactorsStore } from './factors.store.js';

@Injectable()
export class OwnSecurity {
  constructor(
    private readonly officers: OfficersStore,
    private readonly factors: FactorsStore,
    private readonly keys: PasskeysStore,
    private readonly passkeys: Passkeys,
    private readonly browser: BrowserSession,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async read(actor: RequestActor, restricted: Restriction | null): Promise<AccountSecurity> {
    const [officer, factors, keys] = await Promise.all([
      this.officers.byId(actor.accountId, { now: this.clock.date(), browserHash: null }),
      this.factors.of(actor.accountId),
      this.keys.of(actor.accountId),
    ]);
    return {
      username: actor.username,
      restricted,
      secondFactorRequired: this.config.secondFactor === 'required',
      passwordSetAt: officer?.passwordSetAt?.toISOString() ?? null,
      authenticatorSetUpAt: factors.authenticatorSetUpAt?.toISOString() ?? null,
      passkeys: keys.map(({ id, name, synced, createdAt, lastUsedAt }) => ({
        id,
        name,
        synced,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      })),
      recoveryCodesLeft: factors.recoveryCodes,
      passkeysAt: this.passkeys.belongTo,
    };
  }

  /** Who came by a one-time password sets one of their own before anything else. Throws ACCOUNT_STEP_REQUIRED. */
  async refuseBeforePassword(request: FastifyRequest): Promise<void> {
    const session = await this.browser.of(request);
    if (session?.row.restricted === 'PASSWORD')
      throw new ProblemError('ACCOUNT_STEP_REQUIRED', { reason: 'PASSWORD' });
  }
}
