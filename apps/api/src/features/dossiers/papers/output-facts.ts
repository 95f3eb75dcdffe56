import type { DossierAction, DossierState } from '@motcua/domain';
import type { OutputFacts } from '@motcua/procedures';
import type { PaperAgency } from '../../documents/index.js';
import type { Officer } from './papers.store.js';

export interface ResultFacts {
  code: string;
  submittedAt: number;
  caseKey: string;
  answers: Readonly<Record<string, unknown>>;
  state: DossierState;
  action: DossierAction;
  receiving: PaperAgency;
  competent: PaperAgency;
  officers: ReadonlyMap<string, Officer>;
  number: string | null;
  placeName: NonNullable<OutputFacts['placeName']>;
  /** What only a form of the counter says. */
  paper: NonNullable<OutputFacts['paper']> | null;
}

/** What a procedure's own paper may speak of, at the moment it is issued. */
export function outputFacts(facts: ResultFacts): OutputFacts {
  const { state, action, receiving, competent } = facts;
  const by = Object.entries(state.performedBy).map(([step, account]) => [
    step,
    facts.officers.get(account) ?? { name: '', title: '' },
  ]);
  return {
    answers: facts.answers,
    caseKey: facts.caseKey,
    steps: state.stepAnswers,
    by: Object.fromEntries(by),
    office: {
      'dossier.code': facts.code,
      'dossier.submittedAt': facts.submittedAt,
      'dossier.acceptedAt': state.clock.startedAt,
      'dossier.dueAt': state.clock.dueAt,
      'agency.name': competent.name,
      'agency.place': competent.place,
      'agency.address': competent.address,
      'agency.phone': competent.phone,
      'receiving.name': receiving.name,
      'receiving.address': receiving.address,
      'receiving.phone': receiving.phone,
      'result.number': facts.number,
      'result.issuedAt': action.at,
    },
    ...(facts.paper && { paper: facts.paper }),
    placeName: facts.placeName,
  };
}
