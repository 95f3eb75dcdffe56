import type { Field } from '../definition/field.js';
import { isQuestion } from '../definition/field-kind.js';
import type { FormDefinition } from '../definition/form.js';
import { lintBounds } from './lint-bounds.js';
import { lintError, lintWarning, type FormLintProblem } from './lint-problem.js';
import { prefillTypes } from './prefill-types.js';
import { walkFields } from './walk-fields.js';

const PERSONAL_TYPES: ReadonlySet<Field['type']> = new Set([
  'person',
  'personalId',
  'phone',
  'email',
  'address',
]);
const QUESTION_ONLY = ['required', 'requiredIf', 'prefill', 'initial', 'autocomplete'];

/** What is wrong with single fields: options, bounds, prefill, data class. */
export function lintFields(form: FormDefinition): FormLintProblem[] {
  return walkFields(form).flatMap(({ field, path, group }) => [
    ...notAQuestion(field, path),
    ...lintOptions(field, path),
    ...lintBounds(field, path),
    ...lintPrefill(field, path),
    ...(group?.personal ? [] : lintPersonal(field, path)),
  ]);
}

function notAQuestion(field: Field, path: string): FormLintProblem[] {
  if (isQuestion(field)) return [];
  // The types forbid these; a definition read from a file may still carry them.
  return QUESTION_ONLY.filter((name) => Object.hasOwn(field, name)).map((name) =>
    lintError(
      'NOT_A_QUESTION',
      `${path}/${name}`,
      `Mục loại ${field.type} không có câu trả lời nên không đặt được ${name}`,
      `A ${field.type} is not answered, so ${name} means nothing here`,
    ),
  );
}

function lintOptions(field: Field, path: string): FormLintProblem[] {
  if (field.type !== 'choice' && field.type !== 'multiChoice') return [];
  if (field.options.length === 0) {
    return [lintError('NO_OPTIONS', `${path}/options`, 'Chưa có lựa chọn nào', 'There are no options')];
  }
  const values = field.options.map(({ value }) => value);
  return values.flatMap((value, index) =>
    values.indexOf(value) === index && value.trim() !== ''
      ? []
      : [
          lintError(
            'DUPLICATE_OPTION',
            `${path}/options/${index}/value`,
            `Giá trị “${value}” trống hoặc trùng với lựa chọn ở trên`,
            `Value “${value}” is empty or the same as an option above`,
          ),
        ],
  );
}

function lintPrefill(field: Field, path: string): FormLintProblem[] {
  const source = 'prefill' in field ? field.prefill : undefined;
  if (source === undefined || prefillTypes(source).includes(field.type)) return [];
  return [
    lintError(
      'BAD_PREFILL',
      `${path}/prefill`,
      `Nguồn “${source}” không điền được vào mục loại ${field.type}`,
      `Source “${source}” cannot fill a field of type ${field.type}`,
    ),
  ];
}

function lintPersonal(field: Field, path: string): FormLintProblem[] {
  if (!PERSONAL_TYPES.has(field.type) || ('personal' in field && field.personal)) return [];
  return [
    lintWarning(
      'NO_PERSONAL_CLASS',
      path,
      'Mục này là dữ liệu cá nhân nhưng chưa có phân loại (personal)',
      'This is personal data without a data class (personal)',
    ),
  ];
}
