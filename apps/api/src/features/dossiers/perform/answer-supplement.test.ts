import { parseExpression, type SupplementItem } from '@motcua/domain';
import type { FormDefinition } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../platform/errors/index.js';
import type { FileFacts } from '../../../platform/files/index.js';
import { answeredSupplement } from './answer-supplement.js';

const label = { vi: 'Câu hỏi', en: 'Question' };

const FORM: FormDefinition = {
  pages: [
    {
      key: 'all',
      title: label,
      fields: [
        { type: 'text', key: 'name', label },
        { type: 'yesNo', key: 'married', label },
        { type: 'text', key: 'spouse', label, visibleIf: expression('married = true') },
        { type: 'date', key: 'begins', label, min: 'today' },
        { type: 'integer', key: 'floors', label },
        { type: 'integer', key: 'basements', label },
      ],
    },
  ],
  rules: [{ key: 'deep', field: 'basements', check: expression('basements < floors'), message: label }],
};

function expression(source: string) {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(source);
  return parsed.ast;
}

const paper = {
  originals: 1,
  copies: 0,
  accept: ['application/pdf'],
  maxFiles: 2,
  maxSizeMb: 5,
  required: false,
};
const DEFINITION = {
  form: FORM,
  documents: [
    { ...paper, key: 'drawing', name: label },
    { ...paper, key: 'marriage', name: label, visibleIf: expression('married = true'), required: true },
    { ...paper, key: 'plan', name: label },
  ],
} as unknown as ProcedureDefinition;

const BEFORE = {
  answers: { name: 'An', married: false, begins: '2026-11-01', floors: 3, basements: 1 },
  documents: { drawing: ['old'], plan: ['plan'] },
  papers: {},
};

const file = (id: string): FileFacts => ({
  id,
  mediaType: 'application/pdf',
  size: 10,
  uploadedBy: 'an',
  uploadedAt: new Date(0),
  scan: 'UNSCANNED',
});
const FILES = ['old', 'plan', 'new', 'wedding'].map(file);

function answer(items: SupplementItem[], sent: { answers?: object; documents?: Record<string, string[]> }) {
  return answeredSupplement(DEFINITION, {
    items,
    previous: BEFORE,
    sent: { ...sent, answers: { ...sent.answers } },
    files: FILES,
    context: { today: '2026-11-23' },
    isKnownPlace: () => true,
  });
}

function problemsOf(run: () => unknown): { code: string; errors: string[] } {
  try {
    run();
  } catch (error) {
    if (error instanceof ProblemError) {
      return {
        code: error.code,
        errors: (error.options.errors ?? []).map((each) => `${each.pointer} ${each.code}`),
      };
    }
    throw error;
  }
  throw new Error('it was taken');
}

const asksName: SupplementItem = { kind: 'FIELD', key: 'name', reason: 'x' };
const asksMarried: SupplementItem = { kind: 'FIELD', key: 'married', reason: 'x' };
const asksDrawing: SupplementItem = { kind: 'DOCUMENT', key: 'drawing', reason: 'x' };

describe('a supplement', () => {
  test('is laid over what was handed in before; the rest stays', () => {
    const handed = answer([asksName, asksDrawing], {
      answers: { name: 'Bình' },
      documents: { drawing: ['new'] },
    });
    expect(handed).toEqual({
      answers: { ...BEFORE.answers, name: 'Bình' },
      documents: { drawing: ['new'], plan: ['plan'] },
      papers: {},
    });
  });

  test('does not judge anew what was fine when it was handed in: the day that has passed since', () => {
    expect(answer([asksName], { answers: { name: 'Bình' } }).answers).toMatchObject({ begins: '2026-11-01' });
    const asksBegin: SupplementItem = { kind: 'FIELD', key: 'begins', reason: 'x' };
    expect(problemsOf(() => answer([asksBegin], {}))).toMatchObject({
      errors: ['/answers/begins DATE_TOO_EARLY'],
    });
  });

  test('brings up the questions and papers that hang on the answer, and takes them', () => {
    expect(problemsOf(() => answer([asksMarried], { answers: { married: true } }))).toEqual({
      code: 'INVALID_ANSWERS',
      errors: ['/answers/spouse REQUIRED', '/documents/marriage DOCUMENT_MISSING'],
    });
    const handed = answer([asksMarried], {
      answers: { married: true, spouse: 'Bình' },
      documents: { marriage: ['wedding'] },
    });
    expect(handed.documents).toEqual({ drawing: ['old'], plan: ['plan'], marriage: ['wedding'] });
  });

  test('refuses new answers that put an old one wrong', () => {
    const asksFloors: SupplementItem = { kind: 'FIELD', key: 'floors', reason: 'x' };
    expect(problemsOf(() => answer([asksFloors], { answers: { floors: 1 } })).errors).toEqual([
      '/answers/basements RULE',
    ]);
  });

  test('touches nothing that was not asked', () => {
    const wrong = { answers: { name: 'B', floors: 9, nope: 1 }, documents: { plan: [], nope: [] } };
    expect(problemsOf(() => answer([asksName], wrong)).errors).toEqual([
      '/answers/floors NOT_ASKED',
      '/answers/nope UNKNOWN_FIELD',
      '/documents/plan NOT_ASKED',
      '/documents/nope UNKNOWN_FIELD',
    ]);
  });

  test('needs the papers asked by name, and only files that are known', () => {
    const empty = problemsOf(() => answer([asksDrawing], { documents: { drawing: [] } }));
    expect(empty).toEqual({ code: 'MISSING_DOCUMENTS', errors: ['/documents/drawing DOCUMENT_MISSING'] });
    const strange = problemsOf(() => answer([asksDrawing], { documents: { drawing: ['stranger', 'new'] } }));
    expect(strange.errors).toEqual(['/documents/drawing/0 UNKNOWN_FILE']);
  });
});
