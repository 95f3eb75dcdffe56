import type { Applicant } from '@motcua/contracts';
import type { Profile } from '@motcua/forms';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { FieldCipher } from '../../platform/crypto/index.js';
import { Database, newId, type Tx } from '../../platform/database/index.js';
import { ProblemError } from '../../platform/errors/index.js';
import type { OidcIdentity } from '../../platform/auth/oidc-identity.js';
import { IdentityStore, type PersonRow, type PersonWrite } from './identity.store.js';
import { factsOfApplicant, factsOfIdentity, type PersonFacts } from './person-facts.js';

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

type Column = 'personal_id' | 'phone' | 'email' | 'date_of_birth';

const place = (column: Column, personId: string): string => `person.${column}:${personId}`;

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
  async profile(personId: string): Promise<Profile | null> {
    return (await this.known(personId))?.profile ?? null;
  }

  /** With whether they have an account; null for an unknown id. */
  async known(personId: string): Promise<KnownPerson | null> {
    return this.opened(await this.store.person(personId));
  }

  /** By the number of their card; null when nobody of that number was here. */
  async find(personalId: string): Promise<KnownPerson | null> {
    return this.opened(await this.store.personByNumber(this.cipher.hash(personalId)));
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
        displayName: identity.fullName,
        assuranceLevel: identity.assuranceLevel,
        ...admission,
      });
      if (account.disabled) throw new ProblemError('SIGN_IN_REFUSED');
      return account.id;
    });
  }

  private seal(id: string, facts: PersonFacts, personalIdHash: Buffer): PersonWrite {
    const sealed = (column: Column, value: string | null): Buffer | null =>
      value === null ? null : this.cipher.encrypt(value, place(column, id));
    const { fullName, personalId, phone, email, dateOfBirth, gender, address } = facts;
    return {
      id,
      fullName,
      personalIdEnc: sealed('personal_id', personalId),
      personalIdHash,
      phoneEnc: sealed('phone', phone),
      phoneHash: phone === null ? null : this.cipher.hash(phone),
      emailEnc: sealed('email', email),
      dateOfBirthEnc: sealed('date_of_birth', dateOfBirth),
      gender,
      address,
    };
  }

  private opened(row: PersonRow | null): KnownPerson | null {
    return row && { id: row.id, profile: this.open(row), hasAccount: row.hasAccount };
  }

  private open(row: PersonRow): Profile {
    const opened = (column: Column, value: Buffer | null): string | undefined =>
      value === null ? undefined : this.cipher.decrypt(value, place(column, row.id));
    const facts = {
      personalId: opened('personal_id', row.personalIdEnc),
      phone: opened('phone', row.phoneEnc),
      email: opened('email', row.emailEnc),
      dateOfBirth: opened('date_of_birth', row.dateOfBirthEnc),
      gender: row.gender ?? undefined,
    };
    const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
    const province = row.provinceCode === null ? {} : { provinceCode: row.provinceCode };
    return { fullName: row.fullName, ...known, address: { ...province, ...row.address } };
  }
}
