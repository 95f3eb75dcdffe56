import type { Dossier, HistoryExport, MyReads, Text, Timeline } from '@motcua/contracts';
import type { FormContext, FormDefinition, Profile } from '@motcua/forms';

export interface GatheredDossier {
  page: Omit<Dossier, 'actions' | 'askable' | 'lookupSecret' | 'supplement'>;
  timeline: Timeline['items'];
  history: HistoryExport;
}

export interface GatheredDraft {
  content: { procedureCode: string; procedureName: Text; savedAt: string; answers: Record<string, unknown> };
  /** To put the answers into words; not part of what is handed out. */
  form: FormDefinition;
  context: FormContext;
}

/** A piece of what is held about a person; sections come one after the other, those of many pieces in a row. */
export type Gathered =
  | { section: 'person'; content: Profile | Record<string, never> }
  | { section: 'account' | 'sessions' | 'notices' | 'requests'; content: unknown }
  | { section: 'reads'; content: MyReads['items'][number] }
  | { section: 'drafts'; content: GatheredDraft }
  | { section: 'dossiers'; content: GatheredDossier };

/** Sections that come in many pieces: lists. */
export const LISTED: ReadonlySet<Gathered['section']> = new Set(['reads', 'drafts', 'dossiers']);
