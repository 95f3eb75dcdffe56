import { isGroup, isQuestion, type FormDefinition } from '@motcua/forms';
import { describe, expect, it } from 'vitest';
import { lintProcedure } from './lint/lint-procedure.js';
import { loadProcedure } from './load-procedure.js';
import { SAMPLE_SLUGS } from './samples.js';
import { loadLifeEvents } from './seeds/life-events.js';
import { readShippedProcedures } from './shipped.js';

const shipped = await readShippedProcedures();
const byCode = new Map(
  shipped.flatMap(({ files }) => {
    const loaded = loadProcedure(files);
    return loaded.ok ? [[loaded.definition.code, loaded.definition] as const] : [];
  }),
);
const SLUGS = shipped.map(({ slug }) => slug);

it('ships at least the procedures of the foundation, each with a sample', () => {
  expect(SLUGS).toEqual(expect.arrayContaining(['giay-phep-xay-dung', 'ho-kinh-doanh', 'khai-sinh']));
  expect(SAMPLE_SLUGS).toEqual(SLUGS);
});

it('gives every procedure its own national code', () => {
  const codes = shipped.map(({ files }) => /^code: *'?([\w.]+)/m.exec(files['procedure.yaml'] ?? '')?.[1]);
  expect(codes).not.toContain(undefined);
  expect(new Set(codes).size).toBe(codes.length);
});

describe.each(SLUGS)('%s', (slug) => {
  function load() {
    const loaded = loadProcedure(shipped.find((procedure) => procedure.slug === slug)?.files ?? {});
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
    return loaded;
  }

  it('compiles, and the linter has nothing to say', () => {
    const others = (code: string) => byCode.get(code) ?? null;
    const { definition, warnings } = load();
    expect(warnings).toEqual([]);
    expect(lintProcedure(definition, { others })).toEqual([]);
  });

  it('lies in the folder of its name', () => {
    expect(load().definition.slug).toBe(slug);
  });

  it('asks 5 to 35 questions, at most six on a page', () => {
    const { form } = load().definition;
    const questions = form.pages.flatMap((page) => page.fields).filter(isQuestion);
    expect(questions.length).toBeGreaterThanOrEqual(5);
    expect(questions.length).toBeLessThanOrEqual(35);
    expect(Math.max(...form.pages.map((page) => inputsOn(page)))).toBeLessThanOrEqual(6);
  });

  it('names life events that the home page has', async () => {
    const events = (await loadLifeEvents()).map(({ key }) => key);
    expect(load().definition.lifeEvents.filter((key) => !events.includes(key))).toEqual([]);
  });

  it('lets nobody sign who handled the case', () => {
    const { workflow } = load().definition;
    const tasks = Object.values(workflow.steps).filter((step) => step.type === 'userTask');
    const signing = tasks.filter(({ key, role }) => role === 'APPROVER' || key.startsWith('sign'));
    expect(signing.length).toBeGreaterThan(0);
    const handling = new Set(tasks.filter(({ role }) => role === 'CASE_OFFICER').map(({ key }) => key));
    for (const step of signing) {
      expect(step.notSameAs.length, step.key).toBeGreaterThan(0);
      // Where somebody handles cases, one of those steps is among them.
      if (handling.size > 0)
        expect(
          step.notSameAs.some((key) => handling.has(key)),
          step.key,
        ).toBe(true);
    }
  });

  it('can refuse at intake, with a reason', () => {
    const { steps, start } = load().definition.workflow;
    const first = steps[start];
    const refusal =
      first?.type === 'userTask' && first.actions.find(({ effect }) => effect === 'REFUSE_AT_INTAKE');
    expect(refusal).toMatchObject({ note: 'required' });
  });

  it('tells the citizen about every step that takes time', () => {
    const { steps } = load().definition.workflow;
    const silent = Object.values(steps).filter((step) => takesTime(step.type) && !('publicName' in step));
    expect(silent.map(({ key }) => key)).toEqual([]);
  });

  it('stores as plain JSON', () => {
    const { definition } = load();
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });
});

const takesTime = (type: string) => ['userTask', 'timerEvent', 'serviceTask', 'subDossier'].includes(type);

/** A group's members are on cards of their own; a person or an address is asked in parts. */
function inputsOn({ fields }: FormDefinition['pages'][number]): number {
  return fields.filter((field) => isQuestion(field) && !isGroup(field)).length;
}
