import { type CompiledCalendar, type SubDossierStep, type Text, vietnamDay } from '@motcua/domain';
import type { Profile } from '@motcua/forms';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { Calendars } from '../../calendar/index.js';
import { filesInAnswers, knownFiles } from '../../drafts/index.js';
import { Organisations } from '../../organisations/index.js';
import { ProcedureCatalogue, type PublishedVersion } from '../../procedures/index.js';
import { Places } from '../deciding/places.js';
import type { DossierNow } from '../read/dossier-rows.js';
import { type CheckedSubmission, checkSubmission } from '../submit/check-submission.js';
import type { ToFile } from '../submit/file-dossier.js';
import { evaluated } from '../waiting/service-question.js';

/** What is to be filed, or why it cannot be. */
export type SubFiling =
  | {
      ok: true;
      filing: Pick<
        ToFile,
        'definition' | 'procedureId' | 'versionId' | 'calendar' | 'competent' | 'receiving' | 'checked'
      >;
    }
  | { ok: false; reason: string };

/** Everything the other procedure's filing needs, read before any transaction begins. */
@Injectable()
export class PrepareSubDossier {
  constructor(
    private readonly catalogue: ProcedureCatalogue,
    private readonly organisations: Organisations,
    private readonly calendars: Calendars,
    private readonly places: Places,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async prepare(parent: DossierNow, step: SubDossierStep, profile: Profile): Promise<SubFiling> {
    const version = await this.catalogue.publishedVersion(step.procedure);
    if (!version) return { ok: false, reason: `Thủ tục ${step.procedure} chưa mở nộp hồ sơ.` };
    const offered = await this.offering(parent, step, version);
    if (!offered) return { ok: false, reason: `Chưa có cơ quan giải quyết thủ tục ${step.procedure}.` };
    const calendar: CompiledCalendar = await this.calendars.forAgency(offered.competent.id);
    try {
      const checked = await this.check(parent, step, profile, version);
      const { definition, procedureId, versionId } = version;
      return { ok: true, filing: { definition, procedureId, versionId, calendar, ...offered, checked } };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { ok: false, reason: whatIsWrong(error) };
    }
  }

  private async offering(parent: DossierNow, { competent: rule }: SubDossierStep, version: PublishedVersion) {
    const units = await this.organisations.resolveUnits(null, [rule], parent);
    const agency = units[rule] === undefined ? null : await this.organisations.agency(units[rule]);
    return agency && this.catalogue.offeringOf(version.procedureId, agency.code);
  }

  /** Throws INVALID_ANSWERS or MISSING_DOCUMENTS, as a filing by the applicant would. */
  private async check(
    parent: DossierNow,
    step: SubDossierStep,
    profile: Profile,
    { definition }: PublishedVersion,
  ): Promise<CheckedSubmission> {
    const now = this.clock.now();
    const all = evaluated(step.answers, { dossier: parent, profile, now });
    const answers = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
    const documents = Object.fromEntries(
      Object.entries(step.documents).map(([there, here]) => [there, parent.documents[here] ?? []]),
    );
    const papers = Object.fromEntries(
      Object.entries(step.documents).flatMap(([there, here]) => {
        const paper = parent.papers[here];
        return paper ? [[there, paper] as const] : [];
      }),
    );
    const inAnswers = filesInAnswers(definition.form, answers).flatMap(({ ids }) => ids);
    return checkSubmission({
      definition,
      draft: { answers, documents, papers, caseKey: null },
      files: await knownFiles(this.database, [...Object.values(documents).flat(), ...inAnswers]),
      profile,
      channel: parent.channel,
      today: vietnamDay(now),
      isKnownPlace: this.places.isKnownPlace,
    });
  }
}

const MOST_PROBLEMS = 5;

/** For the officer who takes over: the first few things that the other procedure finds wrong. */
function whatIsWrong({ options }: ProblemError): string {
  const problems = (options.errors ?? [])
    .slice(0, MOST_PROBLEMS)
    .map(({ message }: { message: Text }) => message.vi);
  return problems.length > 0 ? problems.join(' ') : (options.detail?.vi ?? 'Hồ sơ không hợp lệ.');
}
