import type { TypeEnvironment } from '@motcua/domain';
import type { FormDefinition } from '@motcua/forms';
import { compileDocuments } from './compile/compile-documents.js';
import { compileFees } from './compile/compile-fees.js';
import { compileForm, compileOfficerForm, type CompiledForm } from './compile/compile-form.js';
import { compileTemplate } from './compile/compile-template.js';
import { compileWorkflow } from './compile/compile-workflow.js';
import { expressionCompiler, namesOnly, type ExpressionCompiler } from './compile/expressions.js';
import { guardNames, stepFormNames } from './compile/names.js';
import { present } from './compile/present.js';
import { valuesOfSources } from './compile/step-sources.js';
import { contentHash } from './content-hash.js';
import type { ProcedureCase, ProcedureDefinition } from './definition.js';
import { lintProcedure, type LintFinding } from './lint/lint-procedure.js';
import type { SourceProblem } from './source/problem.js';
import { readFiles, type ProcedureFiles, type ReadFiles } from './source/read-files.js';

export type LoadedProcedure =
  | {
      ok: true;
      definition: ProcedureDefinition;
      /** The same for the same content, however it is laid out or commented. */
      contentHash: string;
      /** What the linter has to say; a version with errors cannot be published. */
      warnings: LintFinding[];
    }
  | { ok: false; problems: SourceProblem[] };

/** Compiles a procedure's files. Never throws: whatever is wrong with them comes back with its place. */
export function loadProcedure(files: ProcedureFiles): LoadedProcedure {
  const problems: SourceProblem[] = [];
  const read = readFiles(files, problems);
  if (!read) return { ok: false, problems };
  const definition = compile(read, problems);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, definition, contentHash: contentHash(files), warnings: lintProcedure(definition) };
}

function compile(read: ReadFiles, problems: SourceProblem[]): ProcedureDefinition {
  const facts = read.procedure.value;
  const caseKeys = Object.keys(facts.cases);
  const form = compileForm(
    read.form.value,
    read.form.value.lists ?? {},
    expressionCompiler(read.form.yaml, problems),
    caseKeys,
  );
  const steps = valuesOfSources(read.workflow.value.steps);
  // In two passes as well: the forms of steps give names, which their own expressions may use.
  const unread = compileStepForms(read, namesOnly, { caseKeys, known: {} });
  const guards = guardNames({ form: form.form, stepForms: unread, steps, caseKeys });
  const stepForms = compileStepForms(read, expressionCompiler(read.workflow.yaml, problems), {
    caseKeys,
    known: stepFormNames(guards),
  });
  const { fees, examples } = compileFees(
    read.fees.value,
    form.env,
    expressionCompiler(read.fees.yaml, problems),
  );
  return {
    ...factsOf(read),
    cases: compileCases(read, form, problems),
    documents: compileDocuments(
      read.documents.value,
      form.env,
      expressionCompiler(read.documents.yaml, problems),
    ),
    form: form.form,
    stepForms,
    feeSummary: read.fees.value.summary,
    fees,
    feeExamples: examples,
    workflow: compileWorkflow(read.workflow.value, {
      env: guards,
      expressions: expressionCompiler(read.workflow.yaml, problems),
    }),
    outputs: Object.fromEntries(
      Object.entries(read.templates).map(([key, { value }]) => [key, compileTemplate(key, value)]),
    ),
  };
}

function compileStepForms(
  { workflow }: ReadFiles,
  expressions: ExpressionCompiler,
  names: { caseKeys: readonly string[]; known: TypeEnvironment },
): Record<string, FormDefinition> {
  const { forms = {}, lists = {} } = workflow.value;
  return Object.fromEntries(
    Object.entries(forms).map(([key, form]) => [
      key,
      compileOfficerForm(key, form, lists, expressions, names).form,
    ]),
  );
}

function compileCases(
  { procedure }: ReadFiles,
  { env }: CompiledForm,
  problems: SourceProblem[],
): ProcedureCase[] {
  const expressions = expressionCompiler(procedure.yaml, problems);
  // A case is chosen before it is known.
  const names = Object.fromEntries(Object.entries(env).filter(([name]) => name !== 'case'));
  return Object.entries(procedure.value.cases).map(([key, { name, limit, when }]) =>
    present({
      key,
      name,
      timeLimit: limit,
      when:
        when === undefined ? undefined : expressions.compile(['cases', key, 'when'], when, names, 'boolean'),
    }),
  );
}

type Facts = Omit<
  ProcedureDefinition,
  | 'cases'
  | 'documents'
  | 'form'
  | 'stepForms'
  | 'feeSummary'
  | 'fees'
  | 'feeExamples'
  | 'workflow'
  | 'outputs'
>;

function factsOf({ procedure: { value } }: ReadFiles): Facts {
  const { subjects, decision, law, conditions, results, publicSteps, minutes, offering, owner, papers } =
    value;
  return {
    code: value.code,
    slug: value.slug,
    name: value.name,
    plainName: value.plainName,
    summary: value.summary,
    sector: value.sector,
    level: value.level,
    audience: value.audience,
    lifeEvents: value.lifeEvents,
    subjectTypes: Object.entries(subjects).map(([code, name]) => ({ code, name })),
    keywords: value.keywords,
    publicationDecision: decision,
    legalBases: Object.entries(law).map(([code, name]) => ({ code, name })),
    conditions: conditions ?? null,
    results: Object.entries(results).map(([code, name]) => ({ code, name })),
    publicSteps: publicSteps.map(({ name, text }) => ({ name, description: text ?? null })),
    channels: value.channels,
    estimatedMinutes: minutes,
    offering: { competentKind: offering.competent, receivingKind: offering.receiving },
    papers: present(papers ?? {}),
    subject: value.subject,
    ownerName: owner ?? null,
    declaration: value.declaration,
  };
}
