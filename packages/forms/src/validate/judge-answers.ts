import type { FormContext } from '../context.js';
import { fieldOf } from '../definition/field-of.js';
import type { FormDefinition } from '../definition/form.js';
import { readAnswers } from '../read/read-answers.js';
import { resolveAnswers, type ResolvedForm } from '../resolve/resolve-form.js';
import type { CheckSettings } from './check-value.js';
import { fieldFindings } from './field-findings.js';
import { covers, toProblems, type Finding } from './finding.js';
import type { FieldProblem } from './problem.js';
import { ruleFindings } from './rule-findings.js';

export interface JudgeOptions {
  mode: 'draft' | 'submit';
  hidden?: 'drop' | 'refuse';
  isKnownPlace?: CheckSettings['isKnownPlace'];
}

/** What is shown for these answers and every problem in them, on all pages. */
export function judgeAnswers(
  form: FormDefinition,
  raw: unknown,
  context: FormContext,
  options: JudgeOptions,
): { resolved: ResolvedForm; problems: FieldProblem[] } {
  const { answers: read, misfits } = readAnswers(form, raw);
  const resolved = resolveAnswers(form, read, context);
  const hidden = options.hidden === 'refuse' ? hiddenFindings(form, resolved) : [];
  const findings: Finding[] = [...misfits, ...hidden];
  if (options.mode === 'submit') {
    const fields = resolved.pages.flatMap((page) => page.fields);
    addUncovered(
      findings,
      fieldFindings(fields, { today: context.today, isKnownPlace: options.isKnownPlace }),
    );
    addUncovered(findings, ruleFindings(form, resolved));
  }
  return { resolved, problems: toProblems(form, findings) };
}

function hiddenFindings(form: FormDefinition, resolved: ResolvedForm): Finding[] {
  return resolved.hidden.map((pointer) => {
    return { pointer, field: fieldOf(form, pointer), code: 'HIDDEN_FIELD', params: {} };
  });
}

function addUncovered(known: Finding[], more: readonly Finding[]): void {
  const before = known.map(({ pointer }) => pointer);
  known.push(...more.filter(({ pointer }) => !before.some((earlier) => covers(earlier, pointer))));
}
