import { timingSafeEqual } from 'node:crypto';
import type { LookupQuery, LookupResult } from '@motcua/contracts';
import { LIFECYCLE_NAMES, normaliseLookupSecret } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../platform/crypto/index.js';
import { ProblemError } from '../../platform/errors/index.js';
import { sentenceOf } from '../dossiers/index.js';
import { LookupStore } from './lookup.store.js';

@Injectable()
export class LookUpDossier {
  constructor(
    private readonly store: LookupStore,
    private readonly cipher: FieldCipher,
  ) {}

  /** Status and dates for whoever holds both the code and the secret; a wrong secret is as unknown as a wrong code. */
  async find({ code, secret }: LookupQuery): Promise<LookupResult> {
    const row = await this.store.find(code.toUpperCase());
    const given = this.cipher.hash(normaliseLookupSecret(secret));
    if (!row || !timingSafeEqual(given, row.secretHash)) throw new ProblemError('NOT_FOUND');
    const dueAt = row.dueAt?.getTime() ?? null;
    return {
      code: row.code,
      procedureName: row.procedureName,
      status: row.lifecycle,
      statusName: LIFECYCLE_NAMES[row.lifecycle],
      submittedAt: row.submittedAt.toISOString(),
      acceptedAt: row.acceptedAt?.toISOString() ?? null,
      dueAt: row.dueAt?.toISOString() ?? null,
      completedAt: row.completedAt?.toISOString() ?? null,
      sentence: sentenceOf({
        lifecycle: row.lifecycle,
        openSteps: [],
        receivingName: row.receivingName,
        dueAt,
        outcome: row.outcome,
      }),
    };
  }
}
