import type { MyData } from '@motcua/contracts';
import { maskPersonalId, maskPhone } from '@motcua/domain';
import type { Profile } from '@motcua/forms';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { People } from '../../identity/index.js';
import { Organisations } from '../../organisations/index.js';
import { keptSince } from '../reads/kept-since.js';
import { HeldDataStore } from './held-data.store.js';

@Injectable()
export class ShowHeld {
  constructor(
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly store: HeldDataStore,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Throws NOT_FOUND for an account of nobody. */
  async of(actor: RequestActor): Promise<MyData> {
    const person = actor.personId === null ? null : await this.people.known(actor.personId);
    if (!person) throw new ProblemError('NOT_FOUND');
    const { readsKeptMonths } = this.config.privacy;
    const since = keptSince(this.clock.now(), readsKeptMonths);
    const { fullName = '', personalId = '', dateOfBirth, gender, phone, email } = person.profile;
    return {
      identity: {
        fullName,
        personalId: maskPersonalId(personalId),
        dateOfBirth: dateOfBirth ?? null,
        gender: gender ?? null,
        phone: phone === undefined ? null : maskPhone(phone),
        email: email ?? null,
        address: this.addressOf(person.profile),
        verified: person.hasAccount,
      },
      held: await this.store.counts(person.id, actor.accountId, since),
      readsKeptMonths,
    };
  }

  private addressOf({ address = {} }: Profile): string | null {
    const { detail, communeCode, provinceCode } = address;
    const names = [communeCode, provinceCode].map((code) =>
      code === undefined ? null : this.organisations.adminUnitName(code),
    );
    return [detail, ...names].filter(Boolean).join(', ') || null;
  }
}
