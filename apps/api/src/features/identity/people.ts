import type { Applicant } from '@motcua/contracts';
import type { Profile } from '@motcua/forms';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { FieldCipher } from '../../platform/crypto/index.js';
import { type Connection, Database, newId, type Tx } from '../../platform/database/index.js';
import { ProblemError } from '../../platform/errors/index.js';
import type { OidcIdentity } from '../../platform/auth/oidc-identity.js';
import { namePlace, personName } from '../../platform/auth/person-name.js';
import { IdentityStore, type PersonRow, type PersonWrite } from './identity.store.js';
import {
  type CorrectableFact,
  factsOfApplicant,
  factsOfIdentity,
  factsOfProfile,
  type PersonFacts,
} from './person-facts.js';

export interface Admission {
  /** For an account made now; an existing one keeps its own. */
  username: string;
  demo: boolean;
}

export interface KnownPerson {
  id: string;
  /** In clear. Not for lists or logs. */
  profile: Profile;
  hasAccount: boolean;
}

type Column = 'personal_id' | 'phone' | 'email' | 'date_of_birth' | 'gender' | 'address';

/** Where a column of a person is sealed for; of the name, see `namePlace`. */
export const personPlace = (column: Column, personId: string): string => `person.${column}:${personId}`;

/** Natural persons: what the identity provider said of them, kept encrypted, read back as the form's profile. */
@Injectable()
export class People {
  constructor(
    private readonly store: IdentityStore,
    private readonly cipher: FieldCipher,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** In clear, for prefilling and for sending notices; null for an unknown id. Not for lists or logs. */
  async profile(personId: string, on: Connection = this.database): Promise<Profile | null> {
    return this.opened(await this.store.person(personId, on))?.profile ?? null;
  }

  /** With whether they have an account; null for an unknown id. */
  async known(personId: string): Promise<KnownPerson | null> {
    return this.opened(await this.store.person(personId));
  }

  /** By the number of their card; null when nobody of that number was here. */
  async find(personalId: string): Promise<KnownPerson | null> {
    return this.opened(await this.store.personByNumber(this.cipher.hash(personalId)));
  }

  /** The names of these people, by id. Not for logs. */
  async names(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.store.names([...new Set(ids)]);
    return new Map(rows.map((row) => [row.personId, personName(this.cipher, row)]));
  }

  /** Takes in somebody who stands at the counter; gives their id. Throws INVALID_REQUEST for a number of another name. */
  async receive(tx: Tx, applicant: Applicant): Promise<string> {
    const hash = this.cipher.hash(applicant.personalId);
    const id = await this.store.lockPerson(tx, hash);
    const known = id === null ? null : this.opened(await this.store.personWithin(tx, id));
    const facts = factsOfApplicant(applicant, known);
    const personId = id ?? newId();
    await this.store.savePerson(tx, this.seal(personId, facts, hash), this.clock.date());
    return personId;
  }

  /**
   * Sets right what was recorded wrongly of somebody for whom no identity provider vouches. Gives what stood there
   * before; throws ACTION_NOT_ALLOWED (VERIFIED_ELSEWHERE) for everybody else.
   */
  async correct(tx: Tx, personId: string, fact: CorrectableFact, value: string): Promise<string | null> {
    await this.store.lockRow(tx, personId);
    const found = this.opened(await this.store.personWithin(tx, personId));
    if (!found) throw new ProblemError('NOT_FOUND');
    if (found.hasAccount) throw new ProblemError('ACTION_NOT_ALLOWED', { reason: 'VERIFIED_ELSEWHERE' });
    const facts = factsOfProfile(found.profile);
    const corrected = this.seal(personId, { ...facts, [fact]: value }, this.cipher.hash(facts.personalId));
    await this.store.savePerson(tx, corrected, this.clock.date());
    return facts[fact];
  }

  /** Takes in what the provider says at each sign-in. Gives the account's id. Throws SIGN_IN_REFUSED when it is disabled. */
  async admit(identity: OidcIdentity, admission: Admission): Promise<string> {
    return this.database.transaction(async (tx) => {
      const hash = this.cipher.hash(identity.personalId);
      const known =
        (await this.store.lockPerson(tx, hash)) ?? (await this.store.personOfSubject(tx, identity.subject));
      const personId = known ?? newId();
      await this.store.savePerson(
        tx,
        this.seal(personId, factsOfIdentity(identity), hash),
        this.clock.date(),
      );
      const account = await this.store.saveCitizen(tx, {
        personId,
        subject: identity.subject,
        assuranceLevel: identity.assuranceLevel,
        ...admission,
      });
      if (account.disabled) throw new ProblemError('SIGN_IN_REFUSED');
      return account.id;
    });
  }

  private seal(id: string, facts: PersonFacts, personalIdHash: Buffer): PersonWrite {
    const sealed = (column: Column, value: string): Buffer =>
      this.cipher.encrypt(value, personPlace(column, id));
    const ifAny = (column: Column, value: string | null | undefined): Buffer | null =>
      value === null || value === undefined ? null : sealed(column, value);
    const { fullName, personalId, phone, email, dateOfBirth, gender, address } = facts;
    return {
      id,
      fullNameEnc: this.cipher.encrypt(fullName, namePlace(id)),
      personalIdEnc: sealed('personal_id', personalId),
      personalIdHash,
      phoneEnc: ifAny('phone', phone),
      phoneHash: phone === null ? null : this.cipher.hash(phone),
      emailEnc: ifAny('email', email),
      dateOfBirthEnc: ifAny('date_of_birth', dateOfBirth),
      genderEnc: ifAny('gender', gender),
      addressEnc: ifAny('address', address.detail),
      communeCode: address.communeCode ?? null,
    };
  }

  private opened(row: PersonRow | null): KnownPerson | null {
    return row && { id: row.id, profile: this.open(row), hasAccount: row.hasAccount };
  }

  private open(row: PersonRow): Profile {
    const opened = (column: Column, value: Buffer | null): string | undefined =>
      value === null ? undefined : this.cipher.decrypt(value, personPlace(column, row.id));
    const fullName = personName(this.cipher, { ...row, personId: row.id });
    const facts = withoutGaps({
      personalId: opened('personal_id', row.personalIdEnc),
      phone: opened('phone', row.phoneEnc),
      email: opened('email', row.emailEnc),
      dateOfBirth: opened('date_of_birth', row.dateOfBirthEnc),
      gender: opened('gender', row.genderEnc) ?? row.gender,
    });
    const address = withoutGaps({
      provinceCode: row.provinceCode,
      communeCode: row.communeCode,
      detail: opened('address', row.addressEnc) ?? row.addressDetail,
    });
    return { fullName, ...facts, address };
  }
}

function withoutGaps(facts: Record<string, string | null | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) =>
      value === null || value === undefined ? [] : [[key, value]],
    ),
  );
}
