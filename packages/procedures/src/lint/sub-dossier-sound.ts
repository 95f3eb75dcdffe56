import type { SubDossierStep } from '@motcua/domain';
import { guardNamesOf } from '../compile/names.js';
import type { ProcedureDefinition } from '../definition.js';
import { stepPlace } from './flow.js';
import { error, type Complaint, type LintRule, type Surroundings } from './lint-rule.js';
import { checkHandedAnswers } from './sub-dossier-answers.js';
import { mostMinutes } from './working-days.js';

/** What is filed for another procedure is complete and fits its form, as far as the other procedure is known. */
export const subDossierSound: LintRule = {
  name: 'sub-dossier-sound',
  check(definition, { others }) {
    const steps = Object.values(definition.workflow.steps).filter((step) => step.type === 'subDossier');
    if (steps.length === 0) return [];
    const env = guardNamesOf(definition);
    return steps.flatMap((step) => {
      const here = checkHere(definition, step);
      if (!others) return here;
      const other = others(step.procedure);
      const place = `${stepPlace(step.key)}.procedure`;
      if (!other) {
        const vi = `Chưa có quy trình của thủ tục ${step.procedure}: công bố thủ tục đó trước, hoặc sửa mã`;
        const en = `There is no published procedure ${step.procedure}: publish it first, or mend the code`;
        return [...here, error(place, vi, en)];
      }
      return [
        ...here,
        ...checkCircle(definition, other, place, others),
        ...checkHandedAnswers(definition, step, other, env),
        ...checkDocuments(step, other),
        ...checkTime(step, other),
      ];
    });
  },
};

function checkHere(
  definition: ProcedureDefinition,
  { key, documents, procedure }: SubDossierStep,
): Complaint[] {
  const own = new Set(definition.documents.map((document) => document.key));
  const found = Object.entries(documents)
    .filter(([, here]) => !own.has(here))
    .map(([there, here]) =>
      error(
        `${stepPlace(key)}.documents.${there}`,
        `Hồ sơ này không có giấy tờ "${here}": sửa tên`,
        `This dossier has no document "${here}": mend the name`,
      ),
    );
  if (procedure !== definition.code) return found;
  const vi = 'Hồ sơ con không thể thuộc chính thủ tục này: sửa mã';
  return [
    ...found,
    error(`${stepPlace(key)}.procedure`, vi, 'A sub-dossier cannot be of this same procedure: mend the code'),
  ];
}

/** Procedures that file one another would never be done. */
function checkCircle(
  { code }: ProcedureDefinition,
  other: ProcedureDefinition,
  place: string,
  others: NonNullable<Surroundings['others']>,
): Complaint[] {
  const seen = new Set([other.code]);
  const queue = [other];
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const step of Object.values(next.workflow.steps)) {
      if (step.type !== 'subDossier' || seen.has(step.procedure)) continue;
      if (step.procedure === code) {
        const vi = `Thủ tục ${other.code} lại nộp hồ sơ con về thủ tục này: hai bên chờ nhau mãi. Bỏ một chiều`;
        const en = `Procedure ${other.code} files a dossier of this one in turn, and each waits for the other: drop one`;
        return [error(place, vi, en)];
      }
      seen.add(step.procedure);
      const further = others(step.procedure);
      if (further) queue.push(further);
    }
  }
  return [];
}

function checkDocuments({ key, documents }: SubDossierStep, other: ProcedureDefinition): Complaint[] {
  const strange = Object.keys(documents)
    .filter((there) => !other.documents.some((document) => document.key === there))
    .map((there) =>
      error(
        `${stepPlace(key)}.documents.${there}`,
        `Thủ tục ${other.code} không có giấy tờ "${there}": bỏ đi hoặc sửa tên`,
        `Procedure ${other.code} has no document "${there}": take it away or mend the name`,
      ),
    );
  const lacking = other.documents
    .filter(({ required, requiredIf, visibleIf, replaceableByData }) =>
      [required, requiredIf, visibleIf, replaceableByData].every((condition) => condition === undefined),
    )
    .filter((document) => !Object.hasOwn(documents, document.key))
    .map((document) =>
      error(
        `${stepPlace(key)}.documents`,
        `Thủ tục ${other.code} cần giấy tờ "${document.key}" (${document.name.vi}): thêm vào documents`,
        `Procedure ${other.code} needs document "${document.key}" (${document.name.en}): add it to documents`,
      ),
    );
  return [...strange, ...lacking];
}

/** The other dossier's own limit binds; less time than its shortest case has cannot be kept. */
function checkTime({ key, time }: SubDossierStep, other: ProcedureDefinition): Complaint[] {
  const shortest = Math.min(...other.cases.map(({ timeLimit }) => mostMinutes(timeLimit)));
  if (mostMinutes(time) >= shortest) return [];
  return [
    error(
      `${stepPlace(key)}.time`,
      `Ngắn hơn thời hạn của thủ tục ${other.code}: cho ít nhất bằng thời hạn đó`,
      `Shorter than the limit of procedure ${other.code}: give it at least that`,
    ),
  ];
}
