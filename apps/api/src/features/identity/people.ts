import type { Profile } from '@motcua/forms';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { FieldCipher } from '../../platform/crypto/index.js';
import { Database, newId } from '../../platform/database/index.js';
import { ProblemError } from '../../platform/errors/index.js';
import type { OidcIdentity } from '../../platform/auth/oidc-identity.js';
import { streetOf } from './street-of.js';
import { IdentityStore, type PersonRow, type PersonWrite } from './identity.store.js';

export interface Admission {
  /** For an account made now; an existing one keeps its own. */
  username: string;
  demo: boolean;
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
    const row = await this.store.person(personId);
    return row && this.open(row);
  }

  /** Takes in what the provider says at each sign-in. Gives the account's id. Throws SIGN_IN_REFUSED when it is disabled. */
  async admit(identity: OidcIdentity, admission: Admission): Promise<string> {
    return this.database.transaction(async (tx) => {
      const hash = this.cipher.hash(identity.personalId);
      const known =
        (await this.store.lockPerson(tx, hash)) ?? (await this.store.personOfSubject(tx, identity.subject));
      const personId = known ?? newId();
      await this.store.savePerson(tx, this.seal(personId, identity, hash), this.clock.date());
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

  private seal(id: string, identity: OidcIdentity, personalIdHash: Buffer): PersonWrite {
    const sealed = (column: Column, value: string | null): Buffer | null =>
      value === null ? null : this.cipher.encrypt(value, place(column, id));
    const { fullName, personalId, phone, email, dateOfBirth, gender, address, communeCode } = identity;
    return {
      id,
      fullName,
      personalIdEnc: sealed('personal_id', personalId),
      personalIdHash,
      phoneEnc: sealed('phone', phone),
      phoneHash: phone === null ? null : this.cipher.hash(phone),
      emailEnc: sealed('email', email),
      dateOfBirthEnc: sealed('date_of_birth', dateOfBirth),
      gender: gender === null ? null : gender.toLowerCase(),
      address: {
        ...(communeCode === null ? {} : { communeCode }),
        ...(address === null ? {} : { detail: streetOf(address) }),
      },
    };
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
