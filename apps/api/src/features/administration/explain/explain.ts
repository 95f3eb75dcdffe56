import type { AccessExplanation, ExplainQuery } from '@motcua/contracts';
import { explainAccess, vietnamDay } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { type Administrator, Governing } from '../governing/governing.js';
import { ExplainStore } from './explain.store.js';
import { explanation } from './explanation.js';

/** Why somebody may or may not see a dossier, or a file of it. */
@Injectable()
export class Explain {
  constructor(
    private readonly governing: Governing,
    private readonly store: ExplainStore,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND when account or dossier lie outside the asker's units. */
  async why(
    by: Administrator,
    { account: username, dossier: code, file }: ExplainQuery,
  ): Promise<AccessExplanation> {
    const governed = await this.governing.of(by, ['SYSTEM_ADMIN', 'BUSINESS_ADMIN', 'INSPECTOR']);
    const now = this.clock.now();
    const [account, dossier] = await Promise.all([
      this.store.account(governed, username, new Date(now)),
      this.store.dossier(governed, code),
    ]);
    if (!account) throw unknown('/account', UNKNOWN_ACCOUNT);
    if (!dossier) throw unknown('/dossier', UNKNOWN_DOSSIER);
    return explanation({
      account,
      code,
      now,
      explained: explainAccess(account, dossier, vietnamDay(now)),
      file: file === undefined ? null : { id: file, ...(await this.store.file(file, dossier.id)) },
    });
  }
}

function unknown(pointer: string, message: { vi: string; en: string }): ProblemError {
  return new ProblemError('NOT_FOUND', { detail: message, errors: [{ pointer, code: 'UNKNOWN', message }] });
}

const UNKNOWN_ACCOUNT = {
  vi: 'Không có tài khoản này trong phạm vi của bạn.',
  en: 'There is no such account among those you may ask about.',
};
const UNKNOWN_DOSSIER = {
  vi: 'Không có hồ sơ này trong phạm vi của bạn.',
  en: 'There is no such dossier among those you may ask about.',
};
