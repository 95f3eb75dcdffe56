import type { Draft } from '@motcua/contracts';
import type { FormDefinition, HandedPaper } from '@motcua/forms';
import { answerWith, keyOf, valueAt } from '../form/pointer.js';
import { sameAnswer, sameValue } from './same-answer.js';

/** What the person has changed; an answer of null takes it away. */
export interface Edits {
  answers: Readonly<Record<string, unknown>>;
  documents: Readonly<Record<string, readonly string[]>>;
  /** Counted at the counter; null takes one away. */
  papers: Readonly<Record<string, HandedPaper | null>>;
  pageKey?: string | undefined;
  /** Who is to decide. */
  agencyCode?: string | undefined;
}

/** Why saving has come to a stop. `gone`: deleted elsewhere, or not this person's. */
export type Trouble = 'offline' | 'expired' | 'failed' | 'refused' | 'gone' | 'submitted';

interface Content extends Pick<Edits, 'answers' | 'documents'> {
  papers: Readonly<Record<string, HandedPaper>>;
}

/**
 *   edits ──sent──► sending ──acknowledged──► saved        what is shown = saved + sending + edits
 *     ▲                │
 *     └──── failed ────┘   (STALE_VERSION: re-read first, then the edits are laid over what is new)
 */
export interface DraftState {
  form: FormDefinition;
  version: number;
  savedAt: string;
  /** As the server has it, or as it was sent there. */
  saved: Content;
  edits: Edits;
  sending: Edits | null;
  /** The saved answer that each unsent edit replaces: tells what somebody changed meanwhile. */
  before: Readonly<Record<string, unknown>>;
  stale: boolean;
  trouble: Trouble | null;
  /** Failures in a row. */
  failures: number;
  /** Questions that were answered differently elsewhere while an answer stood here; ours was kept. */
  overtaken: readonly string[];
  /** True once something came in from elsewhere. */
  refreshed: boolean;
}

export type DraftEvent =
  | ({ type: 'edited' } & Partial<Edits>)
  | { type: 'slotChanged'; key: string; change: (ids: readonly string[]) => string[] }
  /** As slotChanged, for a question that is answered with files. */
  | { type: 'fileAnswered'; pointer: string; change: (ids: readonly string[]) => string[] }
  | { type: 'sent' }
  | { type: 'acknowledged'; version: number; savedAt: string }
  | { type: 'failed'; trouble: Trouble | 'stale' }
  | { type: 'reread'; draft: Pick<Draft, 'version' | 'savedAt' | keyof Content> }
  | { type: 'retry' }
  | { type: 'noticed' };

const noEdits: Edits = { answers: {}, documents: {}, papers: {} };

const none = (record: object): boolean => Object.keys(record).length === 0;

export const isEmpty = ({ answers, documents, papers, pageKey, agencyCode }: Edits): boolean =>
  none(answers) && none(documents) && none(papers) && pageKey === undefined && agencyCode === undefined;

const over = (first: Edits, second: Edits): Edits => ({
  answers: { ...first.answers, ...second.answers },
  documents: { ...first.documents, ...second.documents },
  papers: { ...first.papers, ...second.papers },
  pageKey: second.pageKey ?? first.pageKey,
  agencyCode: second.agencyCode ?? first.agencyCode,
});

function laidOver(content: Content, edits: Edits | null): Content {
  if (!edits) return content;
  const answers = Object.entries({ ...content.answers, ...edits.answers }).filter(
    ([, value]) => value !== null,
  );
  const papers = Object.entries({ ...content.papers, ...edits.papers }).flatMap(([key, paper]) =>
    paper ? [[key, paper] as const] : [],
  );
  return {
    answers: Object.fromEntries(answers),
    documents: { ...content.documents, ...edits.documents },
    papers: Object.fromEntries(papers),
  };
}

/** What the person sees and goes on with. */
export const contentOf = ({ saved, sending, edits }: DraftState): Content =>
  laidOver(laidOver(saved, sending), edits);

/** Everything that would be lost with the browser: kept on the device until it is acknowledged. */
export function unsavedOf({ sending, edits, before }: DraftState): {
  edits: Edits;
  before: DraftState['before'];
} {
  return { edits: sending ? over(sending, edits) : edits, before };
}

const contentFrom = ({ answers, documents, papers }: Content): Content => ({ answers, documents, papers });

export interface Kept {
  edits: Edits;
  before: DraftState['before'];
}

/** A draft as read, with what was left unsaved on this device the last time. */
export function openDraft(draft: Draft, kept: Kept | null): DraftState {
  const state: DraftState = {
    form: draft.form,
    version: draft.version,
    savedAt: draft.savedAt,
    saved: contentFrom(draft),
    edits: kept?.edits ?? noEdits,
    sending: null,
    before: kept?.before ?? {},
    stale: false,
    trouble: null,
    failures: 0,
    overtaken: [],
    refreshed: false,
  };
  return { ...state, overtaken: overtakenIn(state, draft.answers) };
}

function overtakenIn({ form, edits, before }: DraftState, now: Draft['answers']): string[] {
  return Object.keys(edits.answers).filter(
    (key) =>
      !sameAnswer(form, key, now[key], before[key]) && !sameAnswer(form, key, now[key], edits.answers[key]),
  );
}

export function draftSync(state: DraftState, event: DraftEvent): DraftState {
  switch (event.type) {
    case 'edited':
      return edited(state, event);
    case 'slotChanged': {
      const ids = contentOf(state).documents[event.key] ?? [];
      return edited(state, { documents: { [event.key]: event.change(ids) } });
    }
    case 'fileAnswered': {
      const { answers } = contentOf(state);
      const ids = valueAt(answers, event.pointer);
      const known = Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
      const answer = answerWith(answers, event.pointer, event.change(known)) ?? null;
      return edited(state, { answers: { [keyOf(event.pointer)]: answer } });
    }
    case 'sent':
      return { ...state, sending: state.edits, edits: noEdits };
    case 'acknowledged': {
      const saved = laidOver(state.saved, state.sending);
      return {
        ...state,
        version: event.version,
        savedAt: event.savedAt,
        saved,
        sending: null,
        before: replacedBy(state.edits, saved.answers),
        trouble: null,
        failures: 0,
      };
    }
    case 'failed': {
      const back = { ...state, edits: over(state.sending ?? noEdits, state.edits), sending: null };
      if (event.trouble === 'stale') return { ...back, stale: true, trouble: null };
      return { ...back, trouble: event.trouble, failures: state.failures + 1 };
    }
    case 'reread':
      return reread(state, event.draft);
    case 'retry':
      return { ...state, trouble: null };
    case 'noticed':
      return { ...state, overtaken: [], refreshed: false };
  }
}

function edited(
  state: DraftState,
  { answers = {}, documents = {}, papers = {}, ...rest }: Partial<Edits>,
): DraftState {
  const shown = contentOf(state).answers;
  const fresh = Object.keys(answers).filter((key) => !Object.hasOwn(state.before, key));
  return {
    ...state,
    edits: over(state.edits, {
      answers,
      documents,
      papers,
      pageKey: rest.pageKey,
      agencyCode: rest.agencyCode,
    }),
    before: { ...state.before, ...Object.fromEntries(fresh.map((key) => [key, shown[key]])) },
    // What was refused may be mended by this very change.
    trouble: state.trouble === 'refused' ? null : state.trouble,
  };
}

function reread(state: DraftState, draft: Extract<DraftEvent, { type: 'reread' }>['draft']): DraftState {
  // An answer that is on its way belongs to the version it was sent on: its own acknowledgement tells.
  if (state.sending || draft.version < state.version) return state;
  const changed =
    draft.version !== state.version &&
    Object.keys({ ...draft.answers, ...state.saved.answers }).some(
      (key) => !sameAnswer(state.form, key, draft.answers[key], state.saved.answers[key]),
    );
  const documentsChanged =
    draft.version !== state.version &&
    !(sameValue(draft.documents, state.saved.documents) && sameValue(draft.papers, state.saved.papers));
  return {
    ...state,
    version: draft.version,
    savedAt: draft.savedAt,
    saved: contentFrom(draft),
    overtaken: [...new Set([...state.overtaken, ...overtakenIn(state, draft.answers)])],
    refreshed: state.refreshed || changed || documentsChanged,
    before: replacedBy(state.edits, draft.answers),
    stale: false,
    trouble: null,
    failures: 0,
  };
}

/** The saved answers that edits will replace. */
function replacedBy({ answers }: Edits, saved: Readonly<Record<string, unknown>>): DraftState['before'] {
  return Object.fromEntries(Object.keys(answers).map((key) => [key, saved[key]]));
}

export type Move = { kind: 'send' | 'reread' | 'retry'; afterMs: number } | null;

const PAUSE_MS = 900;
const FIRST_RETRY_MS = 4_000;
const LAST_RETRY_MS = 60_000;

/** What to do next, and how long to wait before. An ended session, a lost or a submitted draft wait for the person. */
export function nextMove({ edits, sending, stale, trouble, failures }: DraftState): Move {
  if (sending) return null;
  if (trouble === 'offline' || trouble === 'failed') {
    return { kind: 'retry', afterMs: Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1)) };
  }
  if (trouble) return null;
  if (stale) return { kind: 'reread', afterMs: 0 };
  return isEmpty(edits) ? null : { kind: 'send', afterMs: PAUSE_MS };
}

export const isSaved = (state: DraftState): boolean =>
  !state.sending && !state.stale && !state.trouble && isEmpty(state.edits);
