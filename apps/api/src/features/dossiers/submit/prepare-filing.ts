import type { CompiledCalendar } from '@motcua/domain';
import type { Profile } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../../platform/access/index.js';
import type { Connection } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import type { FileFacts } from '../../../platform/files/index.js';
import { Calendars } from '../../calendar/index.js';
import {
  type AgencyRow,
  checkChannel,
  type DraftRow,
  DraftStore,
  filesInAnswers,
  ownFiles,
  pinnedVersion,
} from '../../drafts/index.js';
import { People } from '../../identity/index.js';
import { ProcedureCatalogue } from '../../procedures/index.js';

/** What a filing is about. */
export interface Filing {
  draft: DraftRow;
  definition: ProcedureDefinition;
  procedureId: string;
  calendar: CompiledCalendar;
  /** Whose dossier it becomes. */
  personId: string;
}

/** What it is judged by, as of the moment of filing. */
export interface FilingFacts {
  /** The version to file under today; null when the procedure is no longer filed here. */
  newestVersionId: string | null;
  profile: Profile;
  files: FileFacts[];
}

@Injectable()
export class PrepareFiling {
  constructor(
    private readonly drafts: DraftStore,
    private readonly catalogue: ProcedureCatalogue,
    private readonly calendars: Calendars,
    private readonly people: People,
  ) {}

  /**
   * Null when the actor has no such draft. Reads before the transaction begins: what comes through caches must not wait
   * for a second connection while the first one is held, or a full pool of them would wait for each other for ever.
   */
  async prepare(actor: RequestActor, draftId: string): Promise<Filing | null> {
    const draft = await this.drafts.find(draftId, actor);
    const personId = draft?.filedFor ?? actor.personId;
    if (!draft || personId === null) return null;
    const [{ definition, procedureId }, calendar] = await Promise.all([
      pinnedVersion(this.catalogue, draft.procedureVersionId),
      this.calendars.forAgency(draft.competent?.id ?? ''),
    ]);
    return { draft, definition, procedureId, calendar, personId };
  }

  /** Asked in one go, with whatever else is asked at the same moment. */
  async facts(on: Connection, accountId: string, filing: Filing): Promise<FilingFacts> {
    const { draft, definition, personId } = filing;
    const inAnswers = filesInAnswers(definition.form, draft.answers).flatMap(({ ids }) => ids);
    const named = [...Object.values(draft.documents).flat(), ...inAnswers];
    const [newestVersionId, profile, files] = await Promise.all([
      this.catalogue.publishedVersionId(on, definition.code),
      this.people.profile(personId, on),
      ownFiles(on, accountId, named),
    ]);
    return { newestVersionId, profile: profile ?? {}, files };
  }

  /** Throws NOT_FILEABLE, FORM_CHANGED, or AGENCY_DOES_NOT_OFFER when the draft names no agency that decides this. */
  offeredBy(
    { draft, definition }: Filing,
    { newestVersionId }: FilingFacts,
  ): { competent: AgencyRow; receiving: AgencyRow } {
    if (newestVersionId === null) throw new ProblemError('NOT_FILEABLE');
    if (newestVersionId !== draft.procedureVersionId) throw new ProblemError('FORM_CHANGED');
    checkChannel(definition, draft.channel);
    const { competent, receiving } = draft;
    if (!competent || !receiving) throw new ProblemError('AGENCY_DOES_NOT_OFFER', { detail: CHOOSE });
    return { competent, receiving };
  }
}

const CHOOSE = {
  vi: 'Hãy chọn cơ quan giải quyết hồ sơ trước khi nộp.',
  en: 'Choose the agency that decides before you submit.',
};
