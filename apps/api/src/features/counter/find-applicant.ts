import type { FindApplicant as FindRequest, FoundApplicant } from '@motcua/contracts';
import { maskName, maskPhone } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { type KnownPerson, People, PersonalReads } from '../identity/index.js';

const NOBODY: FoundApplicant = {
  found: false,
  maskedName: null,
  yearOfBirth: null,
  maskedPhone: null,
  hasAccount: false,
};

@Injectable()
export class FindApplicant {
  constructor(
    private readonly people: People,
    private readonly reads: PersonalReads,
    private readonly clock: Clock,
  ) {}

  /** Only enough to see that it is the person in front: whoever types numbers at random must learn nobody's name. */
  async find(actor: RequestActor, { personalId }: FindRequest): Promise<FoundApplicant> {
    const person = await this.people.find(personalId);
    if (!person) return NOBODY;
    await this.reads.log({
      at: this.clock.date(),
      accountId: actor.accountId,
      personId: person.id,
      what: 'found by number, masked',
      purpose: 'tiếp nhận tại quầy',
    });
    return masked(person);
  }
}

function masked({ profile: { fullName = '', dateOfBirth, phone }, hasAccount }: KnownPerson): FoundApplicant {
  return {
    found: true,
    maskedName: maskName(fullName),
    yearOfBirth: dateOfBirth?.slice(0, 4) ?? null,
    maskedPhone: phone === undefined ? null : maskPhone(phone),
    hasAccount,
  };
}
