import { holds, type Expression } from '@motcua/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersDiff,
  firstIncompletePage,
  isGroup,
  lintForm,
  migrateAnswers,
  normalizeAnswers,
  pageProgress,
  prefillAnswers,
  readableSummary,
  subform,
  validateAnswers,
  visibleFields,
  type Answers,
  type FormDefinition,
} from '../src/index.js';
import { anyAnswers, formWith, validAnswers } from './arbitrary-form.js';

const context = { today: '2026-11-21' };
const modes = ['draft', 'submit'] as const;

function check<T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, property), { numRuns: 300 });
}

/** Written apart from the code under test: conditions over the answers that were kept. */
function keptAgainstCondition(form: FormDefinition, answers: Answers): string[] {
  const shown = (condition: Expression | undefined, names: Record<string, unknown>) =>
    condition === undefined || holds(condition, names, context.today);
  return form.pages.flatMap((page) =>
    page.fields.flatMap((field) => {
      if (!(field.key in answers)) return [];
      return shown(page.visibleIf, answers) && shown(field.visibleIf, answers) ? [] : [field.key];
    }),
  );
}

describe('whatever is sent', () => {
  it('is judged without throwing', () => {
    check(formWith(anyAnswers), ({ form, answers }) => {
      for (const mode of modes) {
        const { ok, errors } = validateAnswers(form, answers, context, { mode, hidden: 'refuse' });
        expect(ok).toBe(errors.length === 0);
        for (const { message } of errors) expect(message.vi && message.en).toBeTruthy();
      }
      normalizeAnswers(form, answers);
      prefillAnswers(form, answers, { ...context, profile: { fullName: 'An' } });
      migrateAnswers(form, { pages: form.pages.slice(1), rules: [] }, answers);
    });
  });

  it('cleans to the same answers again', () => {
    check(formWith(anyAnswers), ({ form, answers }) => {
      for (const mode of modes) {
        const once = validateAnswers(form, answers, context, { mode });
        const twice = validateAnswers(form, once.answers, context, { mode, hidden: 'refuse' });
        expect(twice.answers).toEqual(once.answers);
        expect(twice.errors.filter(({ code }) => code === 'HIDDEN_FIELD')).toEqual([]);
      }
    });
  });

  it('is judged alike before and after normalising', () => {
    check(formWith(anyAnswers), ({ form, answers }) => {
      fc.pre(
        typeof answers === 'object' &&
          answers !== null &&
          Object.getPrototypeOf(answers) === Object.prototype,
      );
      const normal = normalizeAnswers(form, answers);
      expect(normalizeAnswers(form, normal)).toEqual(normal);
      const judged = validateAnswers(form, answers, context, { mode: 'submit' });
      expect(validateAnswers(form, normal, context, { mode: 'submit' }).answers).toEqual(judged.answers);
    });
  });

  it('keeps no answer of a hidden field, of an unknown one or of the prototype', () => {
    check(formWith(anyAnswers), ({ form, answers }) => {
      const { answers: kept } = validateAnswers(form, answers, context, { mode: 'draft' });
      expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
      expect(keptAgainstCondition(form, kept)).toEqual([]);
      const known = new Set(form.pages.flatMap((page) => page.fields.map(({ key }) => key)));
      expect(Object.keys(kept).filter((key) => !known.has(key))).toEqual([]);
      const shown = visibleFields(form, answers, context).filter(({ value }) => value !== undefined);
      expect(new Set(shown.map(({ field }) => field.key))).toEqual(
        new Set([...Object.keys(kept), ...memberKeys(form, kept)]),
      );
    });
  });

  it('is valid as a draft when it is valid to submit', () => {
    check(formWith(anyAnswers), ({ form, answers }) => {
      fc.pre(validateAnswers(form, answers, context, { mode: 'submit' }).ok);
      expect(validateAnswers(form, answers, context, { mode: 'draft' }).errors).toEqual([]);
    });
  });
});

describe('answers that are right in every field', () => {
  it('can be submitted, and every page is complete', () => {
    check(formWith(validAnswers), ({ form, answers }) => {
      const judged = validateAnswers(form, answers, context, { mode: 'submit' });
      expect(judged.errors).toEqual([]);
      expect(validateAnswers(form, judged.answers, context, { mode: 'draft', hidden: 'refuse' }).ok).toBe(
        true,
      );
      expect(firstIncompletePage(form, answers, context)).toBeNull();
    });
  });

  it('are incomplete at the required answer that is taken out, and on its page', () => {
    check(formWith(validAnswers), ({ form, answers }) => {
      const { answers: clean } = validateAnswers(form, answers, context, { mode: 'submit' });
      const target = visibleFields(form, clean, context).find(
        ({ required, pointer }) => required && pointer.split('/').length === 3,
      );
      fc.pre(target !== undefined);
      const rest = Object.fromEntries(Object.entries(clean).filter(([key]) => key !== target.field.key));
      // The lost answer may be what made it required.
      const asked = visibleFields(form, rest, context).find(({ pointer }) => pointer === target.pointer);
      fc.pre(asked?.required === true);
      const missing = validateAnswers(form, rest, context, { mode: 'submit' }).errors;
      expect(missing.map(({ code, pointer }) => code + pointer)).toContain(`REQUIRED${target.pointer}`);
      const open = pageProgress(form, rest, context).filter(({ state }) => state !== 'COMPLETE');
      expect(open.map(({ pageKey }) => pageKey)).toContain(target.pageKey);
    });
  });
});

describe('the readable summary', () => {
  it('never throws and shows exactly what is asked', () => {
    check(formWith(anyAnswers), ({ form, answers }) => {
      const rows = readableSummary(form, answers, context, 'vi', { mask: true }).flatMap((page) => page.rows);
      const shown = new Set(visibleFields(form, answers, context).map(({ pointer }) => pointer));
      expect(rows.filter(({ pointer }) => !shown.has(pointer))).toEqual([]);
    });
  });

  it('holds no value of a hidden field', () => {
    check(formWith(validAnswers), ({ form, answers }) => {
      const fields = form.pages.flatMap((page) => page.fields);
      const texts = fields.filter(({ type }) => type === 'text' || type === 'longText');
      const marked = {
        ...answers,
        ...Object.fromEntries(texts.map(({ key }) => [key, `marker-${key}-end`])),
      };
      const { answers: kept } = validateAnswers(form, marked, context, { mode: 'draft' });
      const shown = JSON.stringify(readableSummary(form, marked, context, 'en'));
      for (const { key } of texts) expect(shown.includes(`marker-${key}-end`)).toBe(key in kept);
    });
  });
});

describe('changes', () => {
  it('finds none between equal answers, and every changed top-level answer otherwise', () => {
    const twoSets = formWith((form) => fc.record({ first: validAnswers(form), second: validAnswers(form) }));
    check(twoSets, ({ form, answers: { first, second } }) => {
      const { answers: before } = validateAnswers(form, first, context, { mode: 'submit' });
      const { answers: after } = validateAnswers(form, second, context, { mode: 'submit' });
      expect(answersDiff(form, before, before, 'vi')).toEqual([]);
      const told = new Set(
        answersDiff(form, before, after, 'vi').map(({ pointer }) => pointer.split('/')[2]),
      );
      const single = form.pages.flatMap((page) => page.fields).filter((field) => !isGroup(field));
      for (const { key } of single) {
        expect(told.has(key)).toBe(canonical(before[key]) !== canonical(after[key]));
      }
    });
  });

  it('carries all answers over to the same form, and names every one it drops', () => {
    check(formWith(validAnswers), ({ form, answers }) => {
      const { answers: clean } = validateAnswers(form, answers, context, { mode: 'submit' });
      const same = migrateAnswers(form, form, clean);
      expect(same.dropped).toEqual([]);
      expect(validateAnswers(form, same.answers, context, { mode: 'submit' }).answers).toEqual(clean);

      const shorter = { pages: form.pages.slice(1), rules: [] };
      const moved = migrateAnswers(form, shorter, clean);
      const gone = form.pages[0]?.fields.filter(({ key, type }) => key in clean && type !== 'computed');
      expect(moved.dropped.map(({ fieldKey }) => fieldKey)).toEqual(gone?.map(({ key }) => key));
    });
  });

  it('gives a subform that, with the other answers beside it, shows what the whole form shows', () => {
    check(formWith(validAnswers), ({ form, answers }) => {
      const { answers: clean } = validateAnswers(form, answers, context, { mode: 'submit' });
      const asked = form.pages.flatMap((page) => page.fields.map(({ key }) => key)).slice(-1);
      const small = subform(form, asked);
      const inSmall = new Set(small.pages.flatMap((page) => page.fields.map(({ key }) => key)));
      const mine = Object.fromEntries(Object.entries(clean).filter(([key]) => inSmall.has(key)));
      const judged = validateAnswers(small, mine, { ...context, given: clean }, { mode: 'submit' });
      expect(judged.errors).toEqual([]);
      expect(judged.answers).toEqual(mine);
    });
  });
});

describe('the linter', () => {
  it('finds no error in forms that look back only', () => {
    check(formWith(validAnswers), ({ form }) => {
      expect(lintForm(form).filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    });
  });
});

function memberKeys(form: FormDefinition, answers: Answers): string[] {
  return form.pages
    .flatMap((page) => page.fields)
    .filter(isGroup)
    .flatMap(({ key }) =>
      ((answers[key] ?? []) as Record<string, unknown>[]).flatMap((item) => Object.keys(item)),
    );
}

/** Text that is equal for equal values; the parts of a person or address have no order. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value) ?? '';
  return JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
