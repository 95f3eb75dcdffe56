import {
  fits,
  type Expression,
  type NameType,
  type SubDossierStep,
  type TypeEnvironment,
} from '@motcua/domain';
import { fieldOf, isQuestion, type Field, type FormDefinition } from '@motcua/forms';
import { answersOf } from '../compile/names.js';
import { typeOf } from '../compile/step-names.js';
import type { ProcedureDefinition } from '../definition.js';
import { stepPlace } from './flow.js';
import { error, type Complaint } from './lint-rule.js';

const COMPOSITE: readonly Field['type'][] = ['person', 'organisation', 'address', 'repeatingGroup', 'file'];

/** Answers handed to another procedure's form: its fields, of their types, and none of the required ones missing. */
export function checkHandedAnswers(
  definition: ProcedureDefinition,
  step: SubDossierStep,
  other: ProcedureDefinition,
  env: TypeEnvironment,
): Complaint[] {
  const place = `${stepPlace(step.key)}.answers`;
  const wanted = answersOf(other.form);
  const given = Object.entries(step.answers).flatMap(([key, source]) => {
    const field = fieldOf(other.form, `/answers/${key}`);
    if (!field || !isQuestion(field)) {
      const vi = `Biểu mẫu của thủ tục ${other.code} không hỏi "${key}": bỏ đi hoặc sửa tên`;
      const en = `The form of procedure ${other.code} does not ask "${key}": take it away or mend the name`;
      return [error(`${place}.${key}`, vi, en)];
    }
    const misfit = COMPOSITE.includes(field.type)
      ? compositeMisfit(definition.form, field, source)
      : scalarMisfit(wanted[key] ?? 'any', typeOf(source, env));
    if (misfit === null) return [];
    const vi = `"${key}" của thủ tục ${other.code} ${misfit.vi}: đưa giá trị khác`;
    return [
      error(
        `${place}.${key}`,
        vi,
        `"${key}" of procedure ${other.code} ${misfit.en}: hand over another value`,
      ),
    ];
  });
  const missing = requiredOf(other.form)
    .filter(({ key }) => !Object.hasOwn(step.answers, key))
    .map((field) =>
      error(
        place,
        `Thủ tục ${other.code} bắt buộc "${field.key}" (${field.label.vi}): thêm vào answers`,
        `Procedure ${other.code} requires "${field.key}" (${field.label.en}): add it to answers`,
      ),
    );
  return [...given, ...missing];
}

/** A person, an address or a group is handed over whole, from a field of the same kind. */
function compositeMisfit(form: FormDefinition, { type }: Field, source: Expression) {
  const here = source.op === 'name' && source.path.length === 1 ? source.path[0] : undefined;
  const field = here === undefined ? undefined : fieldOf(form, `/answers/${here}`);
  if (field?.type === type) return null;
  return {
    vi: `là ${type}, phải lấy nguyên một mục cùng loại`,
    en: `is a ${type}, taken whole from such a field`,
  };
}

function scalarMisfit(wanted: NameType, actual: NameType) {
  const [there, here] = [wanted, actual].map((type) => (typeof type === 'string' ? type : type.type));
  if (there !== undefined && here !== undefined && !fits(here, there)) {
    return { vi: `là ${there}, ở đây là ${here}`, en: `is ${there}, this is ${here}` };
  }
  if (typeof wanted === 'string' || typeof actual === 'string') return null;
  const strange = actual.oneOf.filter((value) => !wanted.oneOf.includes(value));
  if (strange.length === 0) return null;
  const choices = wanted.oneOf.join(', ');
  return {
    vi: `chỉ nhận ${choices}, ở đây có thể là ${strange.join(', ')}`,
    en: `takes ${choices}, this may be ${strange.join(', ')}`,
  };
}

/** Questions that are asked of everybody and must be answered. */
function requiredOf({ pages }: FormDefinition): Field[] {
  return pages
    .filter((page) => page.visibleIf === undefined)
    .flatMap(({ fields }) => fields)
    .filter(isQuestion)
    .filter(
      ({ required, requiredIf, visibleIf }) =>
        required !== false && requiredIf === undefined && visibleIf === undefined,
    );
}
