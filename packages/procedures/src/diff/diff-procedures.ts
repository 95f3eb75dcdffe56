import type { FormDefinition } from '@motcua/forms';
import type { ProcedureDefinition } from '../definition.js';
import { change, plain, type ProcedureChange, replaced } from './change.js';
import { diffCases } from './diff-cases.js';
import { diffDocuments } from './diff-documents.js';
import { diffFacts } from './diff-facts.js';
import { diffFees } from './diff-fees.js';
import { diffForm } from './diff-form.js';
import { diffOutputs } from './diff-outputs.js';
import { diffWorkflow } from './diff-workflow.js';
import { align, sameContent } from './keyed.js';

/**
 * What a citizen or an officer will notice when `after` takes the place of `before`, in words. Empty only when the two
 * decide and say the same: whatever no sentence covers is named at the end.
 */
export function diffProcedures(before: ProcedureDefinition, after: ProcedureDefinition): ProcedureChange[] {
  const changes = [
    ...diffFacts(before, after),
    ...diffCases(before, after),
    ...diffDocuments(before.documents, after.documents),
    ...diffForm('CITIZEN', 'form', before.form, after.form),
    ...diffFees(before.fees, after.fees),
    ...replaced(
      'CITIZEN',
      'fees.summary',
      { vi: 'Lời nói về phí', en: 'What is said of fees' },
      before.feeSummary,
      after.feeSummary,
    ),
    ...diffWorkflow(before.workflow, after.workflow),
    ...diffStepForms(before.stepForms, after.stepForms),
    ...diffOutputs(before, after),
  ];
  return [...changes, ...untold(before, after, changes)];
}

function diffStepForms(
  before: Readonly<Record<string, FormDefinition>>,
  after: Readonly<Record<string, FormDefinition>>,
): ProcedureChange[] {
  const { added, removed, kept } = align(Object.entries(before), Object.entries(after), ([key]) => key);
  return [
    ...added.map(([key]) =>
      change('OFFICER', `forms.${key}`, `Thêm phiếu xử lý “${key}”`, `New officers' form “${key}”`),
    ),
    ...removed.map(([key]) =>
      change('OFFICER', `forms.${key}`, `Bỏ phiếu xử lý “${key}”`, `The officers' form “${key}” is gone`),
    ),
    ...kept.flatMap(([[, old], [key, now]]) => diffForm('OFFICER', `forms.${key}`, old, now)),
  ];
}

const PARTS: readonly (readonly [part: keyof ProcedureDefinition, prefixes: readonly string[]])[] = [
  ['sector', ['sector']],
  ['level', ['level']],
  ['audience', ['audience']],
  ['lifeEvents', ['lifeEvents']],
  ['keywords', ['keywords']],
  ['estimatedMinutes', ['estimatedMinutes']],
  ['ownerName', ['ownerName']],
  ['papers', ['papers']],
  ['publicSteps', ['publicSteps']],
  ['documents', ['documents']],
  ['form', ['form.', 'form']],
  ['fees', ['fees']],
  ['workflow', ['workflow']],
  ['stepForms', ['forms']],
];

/** A part that differs although nothing was said of it. */
function untold(
  before: ProcedureDefinition,
  after: ProcedureDefinition,
  changes: readonly ProcedureChange[],
): ProcedureChange[] {
  return PARTS.flatMap(([part, prefixes]) => {
    const said = changes.some(({ place }) => prefixes.some((prefix) => place.startsWith(prefix)));
    if (said || sameContent(before[part], after[part])) return [];
    const [one, other] = [brief(before[part]), brief(after[part])];
    const text = one === other ? plain(part) : plain(`${part}: ${one} → ${other}`);
    return [change('BOTH', part, `Thay đổi khác ở ${text.vi}`, `Another change in ${text.en}`)];
  });
}

const LONGEST = 120;

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? '—';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
