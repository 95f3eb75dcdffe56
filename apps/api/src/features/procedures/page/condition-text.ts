import type { Expression, Text } from '@motcua/domain';
import type { Field, FormDefinition } from '@motcua/forms';

export interface ConditionNames {
  form: FormDefinition;
  cases: readonly { key: string; name: Text }[];
}

const CHANNELS: Readonly<Record<string, Text>> = {
  ONLINE: { vi: 'nộp trực tuyến', en: 'filed online' },
  COUNTER: { vi: 'nộp tại quầy', en: 'filed at the counter' },
  POSTAL: { vi: 'nộp qua bưu chính', en: 'filed by post' },
};

/** A condition in the words of the form's own questions; null when it cannot be said simply. */
export function conditionText(expression: Expression, names: ConditionNames): Text | null {
  switch (expression.op) {
    case 'and':
    case 'or': {
      const parts = expression.args.map((part) => conditionText(part, names));
      const said = parts.filter((part) => part !== null);
      if (said.length < parts.length) return null;
      return joined(
        said,
        expression.op === 'and' ? { vi: ' và ', en: ' and ' } : { vi: ' hoặc ', en: ' or ' },
      );
    }
    case '=':
      return equality(expression.args[0], [expression.args[1]], names);
    case 'in':
      return equality(expression.args[0], expression.args.slice(1).flatMap(itemsOf), names);
    case '<=':
    case '<':
    case '>':
    case '>=':
      return (
        sinceText(expression.op, expression.args, names) ?? comparison(expression.op, expression.args, names)
      );
    default:
      return null;
  }
}

function itemsOf(expression: Expression): readonly Expression[] {
  return expression.op === 'list' ? expression.items : [expression];
}

function equality(left: Expression, right: readonly Expression[], names: ConditionNames): Text | null {
  const values = right.map((item) => (item.op === 'literal' ? item.value : undefined));
  if (left.op !== 'name' || values.includes(undefined)) return null;
  const path = left.path.join('.');
  const texts = values.map((value) => valueText(path, value, names));
  const said = texts.filter((text) => text !== null);
  if (said.length < texts.length || said.length === 0) return null;
  const what = joined(said, { vi: ' hoặc ', en: ' or ' });
  if (path === 'channel' || path === 'case') return what;
  const field = fieldAt(path, names.form);
  return field && { vi: `${bare(field.label.vi)}: ${what.vi}`, en: `${bare(field.label.en)}: ${what.en}` };
}

function valueText(path: string, value: unknown, { form, cases }: ConditionNames): Text | null {
  if (path === 'channel') return CHANNELS[String(value)] ?? null;
  if (path === 'case') return cases.find(({ key }) => key === value)?.name ?? null;
  if (value === true) return { vi: 'Có', en: 'Yes' };
  if (value === false) return { vi: 'Không', en: 'No' };
  const field = fieldAt(path, form);
  if (field?.type === 'choice' || field?.type === 'multiChoice') {
    return field.options.find((option) => option.value === value)?.label ?? null;
  }
  return typeof value === 'string' || typeof value === 'number' ? { vi: `${value}`, en: `${value}` } : null;
}

/** `days between(date, today()) <= 60` → within 60 days of the date. */
function sinceText(
  op: string,
  [left, right]: readonly [Expression, Expression],
  { form }: ConditionNames,
): Text | null {
  if (left.op !== 'call' || left.fn !== 'days between' || right.op !== 'literal') return null;
  const [from, to] = left.args;
  if (from?.op !== 'name' || to?.op !== 'call' || to.fn !== 'today') return null;
  const field = fieldAt(from.path.join('.'), form);
  if (!field) return null;
  const [vi, en] = [lowerFirst(bare(field.label.vi)), lowerFirst(bare(field.label.en))];
  return op === '<=' || op === '<'
    ? { vi: `Trong ${right.value} ngày kể từ ${vi}`, en: `Within ${right.value} days of ${withArticle(en)}` }
    : {
        vi: `Quá ${right.value} ngày kể từ ${vi}`,
        en: `More than ${right.value} days after ${withArticle(en)}`,
      };
}

const SIGNS: Readonly<Record<string, Text>> = {
  '<': { vi: 'dưới', en: 'below' },
  '<=': { vi: 'không quá', en: 'at most' },
  '>': { vi: 'trên', en: 'above' },
  '>=': { vi: 'từ', en: 'from' },
};

function comparison(
  op: string,
  [left, right]: readonly [Expression, Expression],
  { form }: ConditionNames,
): Text | null {
  if (left.op !== 'name' || right.op !== 'literal' || typeof right.value !== 'number') return null;
  const field = fieldAt(left.path.join('.'), form);
  const sign = SIGNS[op];
  if (!field || !sign) return null;
  const unit = field.type === 'integer' || field.type === 'decimal' ? field.unit : undefined;
  const say = (lang: 'vi' | 'en') =>
    [`${bare(field.label[lang])}:`, sign[lang], right.value, unit?.[lang]].filter(
      (part) => part !== undefined,
    );
  return { vi: say('vi').join(' '), en: say('en').join(' ') };
}

function fieldAt(path: string, form: FormDefinition): Field | null {
  return form.pages.flatMap(({ fields }) => fields).find(({ key }) => key === path) ?? null;
}

function joined(texts: readonly Text[], by: Text): Text {
  return { vi: texts.map(({ vi }) => vi).join(by.vi), en: texts.map(({ en }) => en).join(by.en) };
}

function bare(label: string): string {
  return label.replace(/[?:.\s]+$/, '');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function withArticle(words: string): string {
  return words.startsWith('the ') ? words : `the ${words}`;
}
