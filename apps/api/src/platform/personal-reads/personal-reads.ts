import type { ReadPurpose, ReadWhat } from '@motcua/contracts';
import { foldVietnamese } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../access/index.js';
import { Clock } from '../clock/index.js';
import { FieldCipher } from '../crypto/index.js';
import { type Connection, newId } from '../database/index.js';
import { PersonalReadsStore, type Reader } from './personal-reads.store.js';

interface Look {
  /** Whose data: of a dossier its owner. */
  personId: string;
  what: ReadWhat;
  /** The post's ordinary work when absent: inspecting for inspectors, processing for everybody else. */
  purpose?: ReadPurpose | undefined;
  /** Why, in the officer's own words; sealed. */
  note?: string | null;
  dossierId?: string | null;
  /** The file, paper or draft looked at. */
  objectId?: string | null;
  /** Where the data lies: the post over one of these units is the one that opened it. */
  units?: readonly string[];
}

interface Search {
  place: 'INBOX' | 'DOSSIERS';
  words: string;
  found: number;
}

/**
 * THE log of looks at personal data by anybody but its owner, shown to the owner. Whatever hands such data to an
 * officer or a machine calls it before it answers: without the row there is no answer.
 */
@Injectable()
export class PersonalReads {
  constructor(
    private readonly store: PersonalReadsStore,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** Owners looking at what is theirs are not written down. */
  async log(actor: RequestActor, look: Look, on?: Connection): Promise<void> {
    if (actor.kind === 'CITIZEN' && actor.personId === look.personId) return;
    const { personId, what, dossierId = null, objectId = null, note = null, units = [] } = look;
    const id = newId();
    const read = {
      id,
      ...this.readerOf(actor, units),
      personId,
      dossierId,
      objectId,
      what,
      purpose: look.purpose ?? ordinaryPurpose(actor),
      noteSealed: note === null ? null : this.cipher.encrypt(note, notePlace(id)),
      noteHash: note === null ? null : this.cipher.hash(note),
    };
    await this.store.insert(read, on);
  }

  /** A list is not a read of each of its rows, but what was looked for is kept, as a keyed hash. */
  async logSearch(actor: RequestActor, { place, words, found }: Search): Promise<void> {
    const wordsHash = this.cipher.hash(`search:${foldVietnamese(words).trim()}`);
    await this.store.insertSearch({ id: newId(), ...this.readerOf(actor, []), place, wordsHash, found });
  }

  private readerOf(actor: RequestActor, units: readonly string[]): Reader {
    const { accountId, sessionId, address } = actor;
    const post =
      actor.posts.find(({ subtree }) => units.some((unit) => subtree.includes(unit))) ?? actor.posts[0];
    return {
      at: this.clock.date(),
      accountId,
      unitId: post?.unitId ?? null,
      role: post?.role ?? null,
      sessionId,
      address,
    };
  }
}

export function notePlace(readId: string): string {
  return `personal_read.note:${readId}`;
}

function ordinaryPurpose({ posts }: RequestActor): ReadPurpose {
  return posts.length > 0 && posts.every(({ role }) => role === 'INSPECTOR') ? 'INSPECT' : 'PROCESS';
}
