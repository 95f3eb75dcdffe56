import { checkRequiredDocuments, validateAnswers, type ResolvedField, resolveForm } from '@motcua/forms';
import { describe, expect, it } from 'vitest';
import { shippedDefinition } from '../test/shipped-definition.js';
import type { ProcedureDefinition } from './definition.js';
import { SAMPLE_SLUGS, sampleAnswers, type Sample } from './samples.js';
import { loadAdminUnits } from './seeds/admin-units.js';
import { holds } from '@motcua/domain';

const TODAY = '2026-11-23';

async function open(slug: string) {
  const [definition, sample] = await Promise.all([shippedDefinition(slug), sampleAnswers(slug, TODAY)]);
  return { definition, sample };
}

function validate({ form }: ProcedureDefinition, { caseKey }: Sample, answers: unknown) {
  const context = { today: TODAY, caseKey, channel: 'ONLINE' };
  return validateAnswers(form, answers, context, { mode: 'submit', hidden: 'refuse' });
}

describe.each(SAMPLE_SLUGS)('the sample of %s', (slug) => {
  it('is complete and right, and falls under its case', async () => {
    const { definition, sample } = await open(slug);
    expect(validate(definition, sample, sample.answers).errors).toEqual([]);
    const first = definition.cases.find(({ when }) => !when || holds(when, sample.answers, TODAY));
    expect(first?.key).toBe(sample.caseKey);
  });

  it('asks for the documents it lists, and no others', async () => {
    const { definition, sample } = await open(slug);
    const { answers } = validate(definition, sample, sample.answers);
    const { missing } = checkRequiredDocuments(definition.documents, answers, {}, { today: TODAY });
    expect(missing.map(({ key }) => key)).toEqual(sample.documents);
  });

  it('lives at places that exist', async () => {
    const { definition, sample } = await open(slug);
    const parents = new Map((await loadAdminUnits()).map(({ code, parentCode }) => [code, parentCode]));
    const isKnownPlace = (province: string, commune: string) => parents.get(commune) === province;
    const context = { today: TODAY, caseKey: sample.caseKey };
    expect(
      validateAnswers(definition.form, sample.answers, context, { mode: 'submit', isKnownPlace }).errors,
    ).toEqual([]);
  });

  it('lacks exactly the answer that is left out', async () => {
    const { definition, sample } = await open(slug);
    const resolved = resolveForm(definition.form, sample.answers, { today: TODAY, caseKey: sample.caseKey });
    const required = resolved.pages.flatMap(({ fields }) => fields).filter((field) => isAsked(field));
    expect(required.length).toBeGreaterThanOrEqual(5);
    for (const { field } of required) {
      const { [field.key]: _, ...rest } = sample.answers;
      const { errors } = validate(definition, sample, withoutWhatHangsOnIt(definition, sample, rest));
      expect(errors.map(({ fieldKey, code }) => `${fieldKey} ${code}`)).toContain(`${field.key} REQUIRED`);
      expect(errors.filter(({ fieldKey }) => fieldKey !== field.key)).toEqual([]);
    }
  });
});

function isAsked({ field, required, value }: ResolvedField): boolean {
  return required && value !== undefined && field.type !== 'computed';
}

/** Without an answer, questions that hang on it are hidden; their answers go with it, as they do on the screen. */
function withoutWhatHangsOnIt({ form }: ProcedureDefinition, { caseKey }: Sample, answers: object): unknown {
  return resolveForm(form, answers, { today: TODAY, caseKey }).answers;
}

describe('birth registration', () => {
  it('does not ask the mother who files for her name again, and still has it', async () => {
    const { definition, sample } = await open('khai-sinh');
    const { mother: _, motherKnown: __, ...rest } = sample.answers;
    const father = { fullName: 'Nguyễn Văn An', dateOfBirth: '1988-03-12' };
    const requester = { fullName: 'Trần Thị Bình', personalId: '099192000002', dateOfBirth: '1992-11-05' };
    const byMother = { ...rest, relation: 'mother', requester, fatherKnown: true, father };
    const { errors, answers } = validate(definition, sample, byMother);
    expect(errors).toEqual([]);
    expect(answers).toMatchObject({ motherName: 'Trần Thị Bình', fatherName: 'Nguyễn Văn An' });
  });

  it('takes longer when the marriage must be looked up elsewhere', async () => {
    const { definition, sample } = await open('khai-sinh');
    const caseOf = (answers: object) =>
      definition.cases.find(({ when }) => !when || holds(when, { ...answers }, TODAY))?.key;
    const elsewhere = { ...sample.answers, marriagePlace: 'other' };
    expect(caseOf({ ...elsewhere, marriageDate: '2012-02-02' })).toBe('verify');
    expect(caseOf({ ...elsewhere, marriageDate: '2018-05-20' })).toBe('standard');
    expect(caseOf({ ...elsewhere, parentsMarried: false, marriageDate: '2012-02-02' })).toBe('standard');
  });
});
