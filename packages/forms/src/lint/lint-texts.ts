import type { Text } from '@motcua/domain';
import type { Field } from '../definition/field.js';
import type { FormDefinition } from '../definition/form.js';
import { lintError, type FormLintProblem } from './lint-problem.js';
import { walkFields } from './walk-fields.js';

/** Texts that are empty in one of the two languages. */
export function lintTexts(form: FormDefinition): FormLintProblem[] {
  return [
    ...form.pages.flatMap((page, index) => [
      ...missing(page.title, `/pages/${index}/title`),
      ...missing(page.intro, `/pages/${index}/intro`),
    ]),
    ...walkFields(form).flatMap(({ field, path }) =>
      textsOf(field).flatMap(([name, text]) => missing(text, `${path}/${name}`)),
    ),
    ...form.rules.flatMap((rule, index) => missing(rule.message, `/rules/${index}/message`)),
  ];
}

function textsOf(field: Field): [name: string, text: Text | undefined][] {
  const texts: [string, Text | undefined][] = [
    ['label', field.label],
    ['hint', field.hint],
  ];
  if ('requiredMessage' in field) texts.push(['requiredMessage', field.requiredMessage]);
  if ('unit' in field) texts.push(['unit', field.unit]);
  if (field.type === 'repeatingGroup') {
    texts.push(['itemTitle', field.itemTitle]);
    field.rules?.forEach((rule, index) => texts.push([`rules/${index}/message`, rule.message]));
  }
  if (field.type === 'choice' || field.type === 'multiChoice') {
    field.options.forEach((option, index) => {
      texts.push([`options/${index}/label`, option.label], [`options/${index}/hint`, option.hint]);
    });
  }
  return texts;
}

function missing(text: Text | undefined, path: string): FormLintProblem[] {
  if (!text) return [];
  return (['vi', 'en'] as const)
    .filter((lang) => text[lang].trim() === '')
    .map((lang) =>
      lintError(
        'MISSING_TEXT',
        `${path}/${lang}`,
        'Còn thiếu nội dung ở ngôn ngữ này',
        'This language has no text yet',
      ),
    );
}
