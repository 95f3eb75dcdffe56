import type { TypeEnvironment } from '@motcua/domain';
import { expressionEnvironment, type FormDefinition } from '@motcua/forms';
import type { FormFile } from '../files/form-file.js';
import type { OfficerFormSource } from '../files/workflow-file.js';
import type { SourcePath } from '../source/problem.js';
import { compileField, compileRules, type FieldContext, type OptionsBlock } from './compile-field.js';
import { namesOnly, type ExpressionCompiler } from './expressions.js';
import { present } from './present.js';

export interface CompiledForm {
  form: FormDefinition;
  /** What expressions over the form's answers may name. */
  env: TypeEnvironment;
}

/** In two passes: the fields give the names, then every expression is checked against all of them. */
export function compileForm(
  source: Omit<FormFile, 'lists'>,
  lists: Readonly<Record<string, OptionsBlock>>,
  expressions: ExpressionCompiler,
  caseKeys: readonly string[],
  { path = [], known = null }: { path?: SourcePath; known?: TypeEnvironment | null } = {},
): CompiledForm {
  const names = pagesOf(source, path, { expressions: namesOnly, env: {}, known, lists });
  const env = expressionEnvironment(names, { caseKeys, ...(known && { given: known }) });
  return { form: pagesOf(source, path, { expressions, env, known, lists }), env };
}

/** The form of a step is one page, and may name what the dossier knows besides its own answers. */
export function compileOfficerForm(
  key: string,
  { title, intro, fields, rules }: OfficerFormSource,
  lists: Readonly<Record<string, OptionsBlock>>,
  expressions: ExpressionCompiler,
  { caseKeys, known }: { caseKeys: readonly string[]; known: TypeEnvironment },
): CompiledForm {
  const path = ['forms', key];
  const prefixed: ExpressionCompiler = {
    ...expressions,
    // The page is not in the file: its fields stand directly under the form.
    compile: (at, ...rest) => expressions.compile([...path, ...withoutPage(at)], ...rest),
    report: (at, message) => expressions.report([...path, ...withoutPage(at)], message),
  };
  return compileForm({ pages: { [key]: { title, intro, fields } }, rules }, lists, prefixed, caseKeys, {
    known,
  });
}

function withoutPage(path: SourcePath): SourcePath {
  return path[0] === 'pages' ? path.slice(2) : path;
}

function pagesOf(source: Omit<FormFile, 'lists'>, path: SourcePath, context: FieldContext): FormDefinition {
  const { expressions, env } = context;
  const pages = Object.entries(source.pages).map(([key, page]) => {
    const here = [...path, 'pages', key];
    const { title, intro, showIf } = page;
    const fields = Object.entries(page.fields).map(([name, field]) =>
      compileField(name, field, [...here, 'fields', name], context),
    );
    const visibleIf =
      showIf === undefined ? undefined : expressions.compile([...here, 'showIf'], showIf, env, 'boolean');
    return present({ key, title, intro, visibleIf, fields });
  });
  return { pages, rules: compileRules(source.rules, [...path, 'rules'], context) };
}
