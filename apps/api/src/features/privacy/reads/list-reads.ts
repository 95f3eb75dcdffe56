import type { MyReads } from '@motcua/contracts';
import { ROLE_ACCESS, ROLES } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { decodeCursor, encodeCursor } from '../../../platform/http/index.js';
import { notePlace } from '../../../platform/personal-reads/index.js';
import { keptSince } from './kept-since.js';
import { MyReadsStore, type ReadRow } from './my-reads.store.js';
import { readPurpose, readWhat } from './read-words.js';

const CursorKeys = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);
const PAGE = 30;

@Injectable()
export class ListReads {
  constructor(
    private readonly store: MyReadsStore,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Who looked at this person's data, newest first. A dossier of somebody else's gives an empty list. */
  async page(
    personId: string,
    {
      cursor,
      dossier,
      limit = PAGE,
    }: { cursor?: string | undefined; dossier?: string | undefined; limit?: number },
  ): Promise<MyReads> {
    const after = cursor === undefined ? null : decodeCursor(cursor, CursorKeys);
    const rows = await this.store.page(personId, {
      since: keptSince(this.clock.now(), this.config.privacy.readsKeptMonths),
      dossierCode: dossier ?? null,
      after: after && { at: after[0], id: after[1] },
      limit: limit + 1,
    });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => this.viewOf(row)),
      nextCursor: last ? encodeCursor([last.at.toISOString(), last.id]) : null,
    };
  }

  private viewOf(row: ReadRow): MyReads['items'][number] {
    const { id, at, machine, unitName, dossierCode, noteSealed, officerName } = row;
    const { purpose, note } = readPurpose(row.purpose);
    const role = ROLES.find((each) => each === row.role);
    return {
      id,
      at: at.toISOString(),
      what: readWhat(row.what),
      purpose,
      note: noteSealed === null ? note : this.cipher.decrypt(noteSealed, notePlace(id)),
      officerName: this.config.privacy.hideOfficerNames && !machine ? null : officerName,
      machine,
      unitName,
      roleName: role === undefined ? null : ROLE_ACCESS[role].name,
      dossierCode,
    };
  }
}
