import { isGroup, isQuestion, type FormDefinition } from '@motcua/forms';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadProcedure } from './load-procedure.js';
import { loadLifeEvents } from './seeds/life-events.js';
import { readShippedProcedures, type ShippedProcedure } from './shipped.js';

let shipped: ShippedProcedure[];
beforeAll(async () => {
  shipped = await readShippedProcedures();
});

const SLUGS = ['giay-phep-xay-dung', 'ho-kinh-doanh', 'khai-sinh'];

it('ships the three procedures of the foundation', () => {
  expect(shipped.map(({ slug }) => slug)).toEqual(SLUGS);
});

describe.each(SLUGS)('%s', (slug) => {
  function load() {
    const loaded = loadProcedure(shipped.find((procedure) => procedure.slug === slug)?.files ?? {});
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
    return loaded;
  }

  it('compiles, and the linter has nothing to say', () => {
    expect(load().warnings).toEqual([]);
  });

  it('lies in the folder of its name', () => {
    expect(load().definition.slug).toBe(slug);
  });

  it('asks 10 to 35 questions, at most five on a page', () => {
    const { form } = load().definition;
    const questions = form.pages.flatMap((page) => page.fields).filter(isQuestion);
    expect(questions.length).toBeGreaterThanOrEqual(10);
    expect(questions.length).toBeLessThanOrEqual(35);
    expect(Math.max(...form.pages.map((page) => inputsOn(page)))).toBeLessThanOrEqual(6);
  });

  it('names life events that the home page has', async () => {
    const events = (await loadLifeEvents()).map(({ key }) => key);
    expect(load().definition.lifeEvents.filter((key) => !events.includes(key))).toEqual([]);
  });

  it('keeps whoever decides apart from whoever handled the case', () => {
    const { workflow } = load().definition;
    const signing = Object.values(workflow.steps).filter(
      (step) => step.type === 'userTask' && step.key.startsWith('sign'),
    );
    expect(signing.length).toBe(2);
    for (const step of signing) expect(step.type === 'userTask' && step.notSameAs.length).toBeGreaterThan(0);
  });

  it('stores as plain JSON', () => {
    const { definition } = load();
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });
});

/** A group's members are on cards of their own; a person or an address is asked in parts. */
function inputsOn({ fields }: FormDefinition['pages'][number]): number {
  return fields.filter((field) => isQuestion(field) && !isGroup(field)).length;
}
