import type { FindApplicant as FindRequest, FoundApplicant } from '@motcua/contracts';
import { maskName, maskPhone } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { counterUnits, type RequestActor } from '../../platform/access/index.js';
import { PersonalReads } from '../../platform/personal-reads/index.js';
import { type KnownPerson, People } from '../identity/index.js';

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
  ) {}

  /** Only enough to see that it is the person in front: whoever types numbers at random must learn nobody's name. */
  async find(actor: RequestActor, { personalId }: FindRequest): Promise<FoundApplicant> {
    const person = await this.people.find(personalId);
    if (!person) return NOBODY;
    await this.reads.log(actor, {
      personId: person.id,
      what: 'APPLICANT',
      purpose: 'COUNTER',
      units: counterUnits(actor),
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
