import { beforeAll, describe, expect, it } from 'vitest';
import { readShippedProcedures, type ShippedProcedure } from '../shipped.js';
import { loadProcedure } from '../load-procedure.js';
import type { ProcedureDefinition } from '../definition.js';
import { diffProcedures } from './diff-procedures.js';

let shipped: ShippedProcedure[];
beforeAll(async () => {
  shipped = await readShippedProcedures();
});

function definitionOf(
  slug: string,
  edit: (files: Record<string, string>) => void = () => {},
): ProcedureDefinition {
  const files = { ...shipped.find((one) => one.slug === slug)?.files };
  edit(files);
  const loaded = loadProcedure(files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.definition;
}

/** One edit of one file; throws when the text to replace is not there, so that no test compares equal things. */
function edited(slug: string, file: string, from: string, to: string): ProcedureDefinition {
  return definitionOf(slug, (files) => {
    const text = files[file];
    if (!text?.includes(from)) throw new Error(`${file} does not hold ${from}`);
    files[file] = text.replace(from, to);
  });
}

const BIRTH = 'khai-sinh';
const told = (after: ProcedureDefinition, slug = BIRTH) =>
  diffProcedures(definitionOf(slug), after).map(({ noticer, text }) => `${noticer}: ${text.vi}`);

describe('the difference between two versions', () => {
  it('is nothing between equal ones, for every shipped procedure', () => {
    for (const { slug } of shipped)
      expect(diffProcedures(definitionOf(slug), definitionOf(slug))).toEqual([]);
  });

  it('tells a citizen of a changed limit', () => {
    expect(told(edited(BIRTH, 'procedure.yaml', 'limit: 3wd', 'limit: 5wd'))).toEqual([
      expect.stringMatching(/^BOTH: Thời hạn trường hợp “.+”: “3 ngày làm việc” → “5 ngày làm việc”$/),
    ]);
  });

  it('tells a citizen of a changed charge, in đồng', () => {
    const lines = told(edited(BIRTH, 'fees.yaml', 'amount: 8000', 'amount: 10000'));
    expect(lines.join('\n')).toMatch(/^CITIZEN: Mức thu: “.*8\.000 đ.*” → “.*10\.000 đ/);
  });

  it('tells an officer of a changed post, time and target', () => {
    const after = edited(
      BIRTH,
      'workflow.yaml',
      'who: INTAKE_OFFICER @ receiving\n    time: 1h',
      'who: COUNTER_HEAD @ receiving\n    time: 2h',
    );
    const lines = told(after);
    expect(lines).toContain(
      'OFFICER: Ai làm bước “Kiểm tra và tiếp nhận hồ sơ”: “INTAKE_OFFICER @ receiving” → “COUNTER_HEAD @ receiving”',
    );
    expect(lines).toContain(
      'OFFICER: Thời gian của bước “Kiểm tra và tiếp nhận hồ sơ”: “1 giờ làm việc” → “2 giờ làm việc”',
    );
    expect(lines).toHaveLength(2);
  });

  it('tells of questions by their words, not their keys', () => {
    const before = definitionOf(BIRTH);
    const [page] = before.form.pages;
    const [gone] = page?.fields ?? [];
    if (!page || !gone) throw new Error('the form is empty');
    const pages = before.form.pages.map((one) =>
      one === page ? { ...one, fields: one.fields.slice(1) } : one,
    );
    const after = { ...before, form: { ...before.form, pages } };
    expect(diffProcedures(before, after).map(({ text }) => text.vi)).toEqual([
      `Không còn hỏi: “${gone.label.vi}”`,
    ]);
    expect(diffProcedures(after, before).map(({ text }) => text.vi)).toEqual([
      `Câu hỏi mới: “${gone.label.vi}” ở trang “${page.title.vi}”`,
    ]);
  });

  it('tells of papers that are asked for or no longer', () => {
    const before = definitionOf('giay-phep-xay-dung');
    const [first, ...others] = before.documents;
    const after = { ...before, documents: others };
    expect(diffProcedures(before, after)).toEqual([
      expect.objectContaining({
        noticer: 'CITIZEN',
        text: expect.objectContaining({ vi: `Không còn phải nộp “${first?.name.vi}”` }),
      }),
    ]);
  });

  it('never keeps silent: whatever part of a version is changed, something is said', () => {
    const before = definitionOf(BIRTH);
    // What the examples of the fee table say decides nothing.
    const silent: readonly string[] = ['code', 'slug', 'feeExamples'];
    for (const part of Object.keys(before) as (keyof ProcedureDefinition)[]) {
      if (silent.includes(part)) continue;
      const after = { ...before, [part]: mutated(before[part]) };
      expect(diffProcedures(before, after), part).not.toEqual([]);
    }
  });
});

/** Another value of the same shape. */
function mutated(value: unknown): unknown {
  if (typeof value === 'string') return `${value} x`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (value === null) return 'x';
  if (Array.isArray(value))
    return value.length > 1 ? value.slice(1) : [...(value as unknown[]), mutated(value[0] ?? '')];
  const entries = Object.entries(value as object);
  const [first] = entries;
  if (!first) return { MAU_01: 'x' };
  return { ...value, [first[0]]: mutated(first[1]) };
}
