import type { Draft } from '@motcua/contracts';
import type { FormDefinition } from '@motcua/forms';
import { describe, expect, test } from 'vitest';
import { contentOf, draftSync, isSaved, nextMove, openDraft, unsavedOf } from './draft-sync.js';
import type { DraftEvent, DraftState } from './draft-sync.js';

const words = (text: string) => ({ vi: text, en: text });
const text = (key: string) => ({ key, type: 'text', label: words(key) }) as const;
const form: FormDefinition = {
  pages: [
    {
      key: 'one',
      title: words('Một'),
      fields: [
        text('name'),
        text('street'),
        { key: 'phone', type: 'phone', label: words('phone') },
        { key: 'owner', type: 'person', label: words('owner'), personalId: 'REQUIRED' },
        { key: 'photo', type: 'file', label: words('photo'), max: 3 },
      ],
    },
  ],
  rules: [],
};

const draft = (changes: Partial<Draft> = {}): Draft => ({
  id: '01a1ffd6-1685-7693-a55b-577145267758',
  version: 1,
  procedureCode: '1.001193',
  procedureName: words('Thủ tục'),
  plainName: null,
  versionId: 'v1',
  channel: 'ONLINE',
  applicant: null,
  formChanged: null,
  caseKey: null,
  cases: [],
  agency: null,
  receivingAgency: null,
  pageKey: null,
  answers: {},
  documents: {},
  papers: {},
  files: [],
  form,
  requiredDocuments: [],
  prefill: {},
  context: { today: '2026-11-21', profile: {} },
  fee: null,
  timeLimit: words('1 ngày'),
  declaration: words('Tôi cam đoan khai đúng.'),
  savedAt: '2026-11-21T01:00:00.000Z',
  submittedDossierCode: null,
  ...changes,
});

const after = (state: DraftState, ...events: DraftEvent[]) => events.reduce(draftSync, state);
const edit = (answers: Record<string, unknown>): DraftEvent => ({ type: 'edited', answers });
const saved = (version: number): DraftEvent => ({
  type: 'acknowledged',
  version,
  savedAt: '2026-11-21T02:00:00.000Z',
});

describe('saving', () => {
  test('what is typed while an earlier state is on its way goes with the next save', () => {
    const state = after(
      openDraft(draft(), null),
      edit({ name: 'A' }),
      { type: 'sent' },
      edit({ name: 'An' }),
    );
    expect(state.sending?.answers).toEqual({ name: 'A' });
    expect(nextMove(state)).toBeNull();
    const acknowledged = after(state, saved(2));
    expect(acknowledged.edits.answers).toEqual({ name: 'An' });
    expect(acknowledged.version).toBe(2);
    expect(nextMove(acknowledged)?.kind).toBe('send');
    expect(contentOf(acknowledged).answers).toEqual({ name: 'An' });
  });

  test('nothing is unsaved once everything is acknowledged', () => {
    const state = after(openDraft(draft(), null), edit({ name: 'An' }), { type: 'sent' }, saved(2));
    expect(isSaved(state)).toBe(true);
    expect(nextMove(state)).toBeNull();
    expect(unsavedOf(state).edits.answers).toEqual({});
  });

  test('an answer taken away is sent as null and gone from the screen', () => {
    const state = after(openDraft(draft({ answers: { name: 'An' } }), null), edit({ name: null }));
    expect(contentOf(state).answers).toEqual({});
    expect(state.edits.answers).toEqual({ name: null });
  });

  test('papers counted at a counter are kept, sent and taken away as answers are', () => {
    const one = { originals: 1, copies: 0, form: 'ORIGINAL' } as const;
    const two = { originals: 0, copies: 2, form: 'PHOTO' } as const;
    const count = (papers: DraftState['edits']['papers']): DraftEvent => ({ type: 'edited', papers });
    const before = openDraft(draft({ papers: { note: one, plan: one } }), null);
    const state = after(before, count({ plan: two, note: null }), { type: 'sent' });
    expect(contentOf(state).papers).toEqual({ plan: two });
    expect(state.sending?.papers).toEqual({ plan: two, note: null });
    const failed = after(state, { type: 'failed', trouble: 'offline' }, count({ note: two }));
    expect(unsavedOf(failed).edits.papers).toEqual({ plan: two, note: two });
    const done = after(failed, { type: 'retry' }, { type: 'sent' }, saved(2));
    expect(isSaved(done)).toBe(true);
    expect(contentOf(done).papers).toEqual({ note: two, plan: two });
  });

  test('a failure loses nothing, and newer words win over those that failed', () => {
    const state = after(
      openDraft(draft(), null),
      edit({ name: 'A', street: 'B' }),
      { type: 'sent' },
      edit({ name: 'An' }),
      { type: 'failed', trouble: 'offline' },
    );
    expect(contentOf(state).answers).toEqual({ name: 'An', street: 'B' });
    expect(unsavedOf(state).edits.answers).toEqual({ name: 'An', street: 'B' });
    expect(nextMove(state)?.kind).toBe('retry');
    expect(nextMove(after(state, { type: 'retry' }))?.kind).toBe('send');
  });

  test('pauses grow with every failure, up to a minute', () => {
    let state = after(openDraft(draft(), null), edit({ name: 'A' }));
    const pauses = Array.from({ length: 8 }, () => {
      state = after(state, { type: 'retry' }, { type: 'sent' }, { type: 'failed', trouble: 'failed' });
      return nextMove(state)?.afterMs ?? 0;
    });
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(pauses.at(-1)).toBe(60_000);
  });

  test.each(['expired', 'gone', 'submitted', 'refused'] as const)('%s waits for the person', (trouble) => {
    const state = after(
      openDraft(draft(), null),
      edit({ name: 'A' }),
      { type: 'sent' },
      { type: 'failed', trouble },
    );
    expect(nextMove(state)).toBeNull();
    expect(contentOf(state).answers).toEqual({ name: 'A' });
  });

  test('what was refused is tried again when something is changed', () => {
    const refused = after(
      openDraft(draft(), null),
      edit({ name: 'A' }),
      { type: 'sent' },
      { type: 'failed', trouble: 'refused' },
    );
    expect(nextMove(after(refused, edit({ name: 'An' })))?.kind).toBe('send');
  });
});

describe('another device', () => {
  const typing = after(
    openDraft(draft({ answers: { name: 'An', street: 'Cũ' } }), null),
    edit({ street: 'Của tôi' }),
    { type: 'sent' },
    { type: 'failed', trouble: 'stale' },
  );

  test('a stale version is read anew before anything is sent', () => {
    expect(nextMove(typing)).toEqual({ kind: 'reread', afterMs: 0 });
  });

  test('what came from there is shown, what is unsaved here stays on top and is sent on the new version', () => {
    const state = after(typing, {
      type: 'reread',
      draft: draft({ version: 5, answers: { name: 'Anh', street: 'Cũ' } }),
    });
    expect(contentOf(state).answers).toEqual({ name: 'Anh', street: 'Của tôi' });
    expect(state.version).toBe(5);
    expect(state.overtaken).toEqual([]);
    expect(state.refreshed).toBe(true);
    expect(nextMove(state)?.kind).toBe('send');
  });

  test('two answers to one question are told, and only then', () => {
    const state = after(typing, {
      type: 'reread',
      draft: draft({ version: 5, answers: { name: 'An', street: 'Của người khác' } }),
    });
    expect(state.overtaken).toEqual(['street']);
    expect(contentOf(state).answers['street']).toBe('Của tôi');
    expect(after(state, { type: 'noticed' }).overtaken).toEqual([]);
  });

  test('the same answer in the server’s own writing is no change', () => {
    const sent = { phone: '+84 912 345 678', owner: { fullName: 'An', personalId: '045090001234' } };
    const stored = { phone: '0912345678', owner: { personalId: '045090001234', fullName: 'An' } };
    const state = after(
      openDraft(draft(), null),
      edit(sent),
      { type: 'sent' },
      saved(2),
      edit({ name: 'An' }),
      { type: 'sent' },
      { type: 'failed', trouble: 'stale' },
      { type: 'reread', draft: draft({ version: 3, answers: stored }) },
    );
    expect(state.refreshed).toBe(false);
    expect(state.overtaken).toEqual([]);
  });

  test('an older answer that arrives late is left aside', () => {
    const state = after(openDraft(draft({ version: 4, answers: { name: 'Mới' } }), null), {
      type: 'reread',
      draft: draft({ version: 3, answers: { name: 'Cũ' } }),
    });
    expect(contentOf(state).answers).toEqual({ name: 'Mới' });
  });
});

describe('what was kept on the device', () => {
  const kept = {
    edits: { answers: { street: 'Gõ dở' }, documents: {}, papers: {} },
    before: { street: 'Cũ' },
  };

  test('comes back on top of what the server has', () => {
    const state = openDraft(draft({ answers: { name: 'An', street: 'Cũ' } }), kept);
    expect(contentOf(state).answers).toEqual({ name: 'An', street: 'Gõ dở' });
    expect(state.overtaken).toEqual([]);
    expect(nextMove(state)?.kind).toBe('send');
  });

  test('tells when the server has moved on meanwhile', () => {
    const state = openDraft(draft({ answers: { street: 'Sửa ở máy khác' } }), kept);
    expect(state.overtaken).toEqual(['street']);
  });
});

describe('files', () => {
  test('two that arrive one after the other both stay, also while a save is on its way', () => {
    const add = (id: string): DraftEvent => ({
      type: 'slotChanged',
      key: 'paper',
      change: (ids) => [...ids, id],
    });
    const state = after(openDraft(draft(), null), add('1'), { type: 'sent' }, add('2'));
    expect(contentOf(state).documents).toEqual({ paper: ['1', '2'] });
    expect(state.edits.documents).toEqual({ paper: ['1', '2'] });
  });

  test('a question answered with files is saved as an answer', () => {
    const state = after(openDraft(draft({ answers: { photo: ['1'] } }), null), {
      type: 'fileAnswered',
      pointer: '/answers/photo',
      change: (ids) => [...ids, '2'],
    });
    expect(state.edits.answers).toEqual({ photo: ['1', '2'] });
    const emptied = after(state, { type: 'fileAnswered', pointer: '/answers/photo', change: () => [] });
    expect(emptied.edits.answers).toEqual({ photo: null });
  });
});
