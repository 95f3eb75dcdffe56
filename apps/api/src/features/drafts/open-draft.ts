import type { Draft, OpenDraft as OpenDraftRequest } from '@motcua/contracts';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { ProblemError } from '../../platform/errors/index.js';
import { ProcedureCatalogue } from '../procedures/index.js';
import { type Channel, type DraftContent, DraftStore } from './draft.store.js';
import { ReadDraft } from './read-draft.js';

/** More than anybody fills in at a time; it bounds what one account can store. */
export const MOST_OPEN_DRAFTS = 50;

@Injectable()
export class OpenDraft {
  constructor(
    private readonly store: DraftStore,
    private readonly catalogue: ProcedureCatalogue,
    private readonly read: ReadDraft,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FILEABLE, AGENCY_DOES_NOT_OFFER, or INVALID_REQUEST past the most open drafts. */
  async open(actor: RequestActor, request: OpenDraftRequest): Promise<Draft> {
    const version = await this.catalogue.publishedVersion(request.procedureCode);
    if (!version) throw new ProblemError('NOT_FILEABLE');
    checkChannel(version.definition, 'ONLINE');
    checkCase(version.definition, request.caseKey);
    const content: DraftContent = {
      answers: {},
      documents: {},
      papers: {},
      caseKey: request.caseKey ?? null,
      pageKey: null,
      competentId: await competentId(this.catalogue, version.procedureId, request.agencyCode),
    };
    const now = this.clock.date();
    const id =
      (await this.store.reuseEmpty(actor.accountId, version.versionId, content, now)) ??
      (await this.store.insert(actor.accountId, version.versionId, content, {
        now,
        limit: MOST_OPEN_DRAFTS,
      }));
    if (id === null) throw tooManyDrafts();
    return this.read.draft(actor, id);
  }
}

/** Throws NOT_FILEABLE for a way of filing that the procedure does not have. */
export function checkChannel({ channels }: ProcedureDefinition, channel: Channel): void {
  if (!channels.includes(channel)) throw new ProblemError('NOT_FILEABLE', { detail: NO_SUCH_WAY[channel] });
}

const NO_SUCH_WAY: Record<Channel, { vi: string; en: string }> = {
  ONLINE: {
    vi: 'Thủ tục này chỉ làm tại quầy. Hãy mang giấy tờ đến nơi tiếp nhận.',
    en: 'This procedure is handled at the counter only. Please bring your papers there.',
  },
  COUNTER: {
    vi: 'Thủ tục này không nhận tại quầy.',
    en: 'This procedure is not taken in at the counter.',
  },
  POSTAL: {
    vi: 'Thủ tục này không nhận qua bưu chính.',
    en: 'This procedure is not taken in by post.',
  },
};

/** Throws INVALID_REQUEST for a case the procedure does not have. */
export function checkCase({ cases }: ProcedureDefinition, caseKey: string | undefined): void {
  if (caseKey === undefined || cases.some(({ key }) => key === caseKey)) return;
  const message = {
    vi: 'Thủ tục không có trường hợp này; hãy chọn lại.',
    en: 'The procedure has no such case; please choose again.',
  };
  throw new ProblemError('INVALID_REQUEST', {
    errors: [{ pointer: '/caseKey', code: 'UNKNOWN_CASE', message }],
  });
}

/** Throws AGENCY_DOES_NOT_OFFER for an agency that does not decide this procedure. */
export async function competentId(
  catalogue: ProcedureCatalogue,
  procedureId: string,
  agencyCode: string | undefined,
): Promise<string | null> {
  if (agencyCode === undefined) return null;
  const offering = await catalogue.offeringOf(procedureId, agencyCode);
  if (!offering) throw new ProblemError('AGENCY_DOES_NOT_OFFER');
  return offering.competent.id;
}

export function tooManyDrafts(): ProblemError {
  const text = {
    vi: `Bạn đang có ${MOST_OPEN_DRAFTS} hồ sơ soạn dở, là số nhiều nhất. Hãy nộp hoặc xóa bớt rồi bắt đầu hồ sơ mới.`,
    en: `You have ${MOST_OPEN_DRAFTS} unfinished drafts, which is the most. Submit or delete some, then start a new one.`,
  };
  return new ProblemError('INVALID_REQUEST', {
    detail: text,
    errors: [{ pointer: '/procedureCode', code: 'TOO_MANY_DRAFTS', message: text }],
  });
}
