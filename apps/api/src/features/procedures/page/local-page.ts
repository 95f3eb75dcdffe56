import type { ProcedurePage } from '@motcua/contracts';
import { type FeeItem, type FeeRule, formatLimit, type Text } from '@motcua/domain';
import type { RequiredDocument } from '@motcua/forms';
import type { ProcedureCase, ProcedureDefinition } from '@motcua/procedures';
import { LEVEL_TEXTS } from '../level-texts.js';
import { conditionText } from './condition-text.js';

const SOME_CASES: Text = { vi: 'Tùy trường hợp', en: 'In some cases' };
const FREE: Text = { vi: 'Miễn phí', en: 'Free of charge' };
const BY_CASE: Text = { vi: 'Tính theo nội dung hồ sơ', en: 'Worked out from what you file' };

type LocalParts = Omit<ProcedurePage, 'versionId' | 'updatedAt' | 'related' | 'source' | 'fileable'>;

/** The essentials of a procedure that is filed here, from its published definition. */
export function localPage(definition: ProcedureDefinition): LocalParts {
  const { cases, documents, fees } = definition;
  return {
    code: definition.code,
    name: definition.name,
    plainName: definition.plainName,
    summary: definition.summary,
    sector: definition.sector.name,
    level: definition.level,
    whoCanApply: definition.subjectTypes.map(({ name }) => name),
    cases: cases.map(({ key, name }) => ({ key, name })),
    timeLimits: usualFirst(cases).map(({ name, timeLimit }) => ({
      when: cases.length > 1 ? name : null,
      text: formatLimit(timeLimit),
    })),
    feeSummary: definition.feeSummary,
    fees: fees.rules.flatMap((rule) => feeLines(rule, definition)),
    documents: documents.map((document) => pageDocument(document, definition)),
    whoDecides: LEVEL_TEXTS[definition.level],
    channels: definition.channels,
    results: definition.results.map(({ name }) => name),
    publicSteps: definition.publicSteps,
    conditions: definition.conditions,
    legalBases: definition.legalBases,
    estimatedMinutes: definition.estimatedMinutes,
    publicationDecision: definition.publicationDecision,
  };
}

/** The case without a condition is written last, being what is left; for the reader it is the usual one. */
function usualFirst(cases: readonly ProcedureCase[]): ProcedureCase[] {
  return cases.toSorted((a, b) => Number(a.when !== undefined) - Number(b.when !== undefined));
}

function feeLines(rule: FeeRule, definition: ProcedureDefinition): ProcedurePage['fees'] {
  const when = rule.when ? (conditionText(rule.when, definition) ?? SOME_CASES) : null;
  if (rule.items.length === 0) {
    return [{ when, name: FREE, kind: 'UNKNOWN', amount: 0, text: basis(rule.legalBasis) }];
  }
  return rule.items.map((item) => ({
    when,
    name: item.name,
    kind: item.kind,
    amount: typeof item.amount === 'number' ? item.amount : null,
    text: feeText(item, rule, definition),
  }));
}

function feeText(item: FeeItem, rule: FeeRule, { form }: ProcedureDefinition): Text {
  const law = basis(rule.legalBasis);
  if (typeof item.amount === 'object') return joined(BY_CASE, law);
  const counted = form.pages.flatMap(({ fields }) => fields).find(({ key }) => key === item.per);
  if (!counted) return law;
  return joined({ vi: `nhân với “${counted.label.vi}”`, en: `times “${counted.label.en}”` }, law);
}

function basis(law: string): Text {
  return { vi: `Căn cứ: ${law}`, en: `Legal basis: ${law}` };
}

function joined(one: Text, other: Text): Text {
  return { vi: `${one.vi}. ${other.vi}`, en: `${one.en}. ${other.en}` };
}

function pageDocument(
  document: RequiredDocument,
  definition: ProcedureDefinition,
): ProcedurePage['documents'][number] {
  const shown = document.visibleIf ? conditionText(document.visibleIf, definition) : null;
  const required = document.requiredIf ? conditionText(document.requiredIf, definition) : null;
  const always = !document.visibleIf && !document.requiredIf && document.required !== false;
  return {
    key: document.key,
    name: document.name,
    hint: document.hint ?? null,
    originals: document.originals,
    copies: document.copies,
    need: always && !document.replaceableByData ? 'ALWAYS' : 'IN_SOME_CASES',
    condition: shown ?? required,
    replaceableByData: document.replaceableByData ?? null,
  };
}
