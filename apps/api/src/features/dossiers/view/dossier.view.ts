import type { AvailableAction, Dossier } from '@motcua/contracts';
import {
  type CompiledCalendar,
  LIFECYCLE_CODES,
  LIFECYCLE_NAMES,
  maskPersonalId,
  maskPhone,
  vietnamDay,
} from '@motcua/domain';
import type { FormContext, Profile, ShowOptions } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { StoredFile } from '../../../platform/files/index.js';
import { limitOf } from '../deciding/decide-contexts.js';
import { askable } from '../perform/check-items.js';
import type { DossierPage } from '../read/dossier-rows.js';
import { sentenceOf } from '../words/sentence.js';
import { turnOf } from '../words/turn.js';
import { turnFacts } from '../words/turn-facts.js';
import { whereabouts } from '../words/whereabouts.js';
import { answersView, type Reading } from './answers.view.js';
import { consultationsView } from './consultations.view.js';
import { documentsView, issuedView } from './documents.view.js';
import { dueView } from './due.view.js';
import type { Shown } from './looking.js';
import { dossierLateness } from './lateness.js';
import { openWorkView } from './open-work.view.js';
import { paymentsView, paymentView } from './payment.view.js';
import { type NamedRelative, relativesView } from './relatives.view.js';
import { stepAnswersView } from './step-answers.view.js';
import { supplementView } from './supplement.view.js';
import { waitingView } from './waiting.view.js';

export interface PageFacts {
  definition: ProcedureDefinition;
  calendar: CompiledCalendar;
  viewer: Dossier['viewer'];
  lang: 'vi' | 'en';
  now: number;
  shown: Shown;
  /** More may be shown for a purpose. */
  mayShow: boolean;
  /** Of whoever filed, in clear. */
  profile: Profile;
  files: StoredFile[];
  placeName: NonNullable<ShowOptions['placeName']>;
  actions: AvailableAction[];
  relatives: NamedRelative[];
  /** For the owner, who may print the acknowledgement again. */
  lookupSecret: string | null;
}

/** One dossier as its owner or an officer may see it. */
export function dossierView(page: DossierPage, facts: PageFacts): Dossier {
  const { definition, calendar, viewer, now, profile } = facts;
  const { state } = page;
  const officer = viewer === 'OFFICER';
  const reading = readingOf(facts);
  const context = contextOf(page, profile);
  return {
    code: page.code,
    version: page.version,
    viewer,
    procedure: { code: definition.code, name: definition.name, versionId: page.versionId },
    subject: page.subject,
    channel: page.channel,
    lifecycle: page.lifecycle,
    lifecycleCode: LIFECYCLE_CODES[page.lifecycle],
    statusName: LIFECYCLE_NAMES[page.lifecycle],
    sentence: sentenceOf(whereabouts(definition.workflow, state, page.receiving.name)),
    turn: turnOf({ ...turnFacts(page, definition.workflow, viewer), receivingName: page.receiving.name }),
    owner: { name: page.ownerName },
    submitter: submitterView(facts),
    mayShowNumbers: facts.mayShow,
    receivingAgency: { code: page.receiving.code, name: page.receiving.name },
    competentAgency: { code: page.competent.code, name: page.competent.name },
    submittedAt: page.submittedAt.toISOString(),
    acceptedAt: iso(page.acceptedAt),
    dueAt: iso(page.dueAt),
    completedAt: iso(page.completedAt),
    returnedAt: iso(page.returnedAt),
    lateness: dossierLateness(state, now, calendar),
    due: dueView(state.clock, limitOf(definition, page.caseKey), calendar),
    outcome: page.outcome,
    fee: page.fee,
    answers: answersView(definition.form, page.submissions, context, reading),
    documents: documentsView(definition.documents, page.submissions, facts.files),
    issued: page.issued.map(issuedView),
    openWork: openWorkView(page, { workflow: definition.workflow, calendar, now, viewer }),
    stepAnswers: stepAnswersView(page, definition, viewer, context, reading),
    supplement: officer ? null : supplementView(page, definition, { today: vietnamDay(now), profile }),
    payment: paymentView(state, page.receiving.name),
    payments: paymentsView(state),
    consultations: officer ? consultationsView(state) : [],
    waiting: waitingView(page, { workflow: definition.workflow, viewer, relatives: facts.relatives }),
    ...relativesView(facts.relatives),
    actions: facts.actions,
    askable: officer ? askable(definition, page.submissions.at(-1)?.answers ?? {}, context) : null,
    lookupSecret: facts.lookupSecret,
  };
}

function readingOf({ lang, shown, placeName, files }: PageFacts): Reading {
  const names = new Map(files.map(({ id, name }) => [id, name]));
  return { lang, options: { mask: !shown.answers, placeName, fileName: (id) => names.get(id) ?? null } };
}

/** As the form stood when it was handed in: what was asked then is what is shown. */
function contextOf({ submissions, caseKey, channel }: DossierPage, profile: Profile): FormContext {
  const at = Date.parse(submissions.at(-1)?.submittedAt ?? '');
  return { today: Number.isNaN(at) ? '' : vietnamDay(at), profile, caseKey, channel };
}

function submitterView({ profile, shown }: PageFacts): Dossier['submitter'] {
  const { fullName = '', personalId = '', phone = null } = profile;
  return {
    name: fullName,
    personalId: shown.submitter ? personalId : maskPersonalId(personalId),
    phone: shown.submitter || phone === null ? phone : maskPhone(phone),
  };
}

function iso(date: Date | null): string | null {
  return date && date.toISOString();
}
