import { fieldOf, formatNumber, isGroup, type RepeatingGroupField, type ShowOptions } from '@motcua/forms';
import { present } from '../compile/present.js';
import type { OutputTemplate, ProcedureDefinition, TemplateBlock } from '../definition.js';
import { applyFilter } from './apply-filter.js';
import {
  isPaperName,
  isPaperTable,
  type OfficeName,
  type PaperName,
  type PaperTable,
} from './output-names.js';
import { isFilter, parseTemplateText } from './placeholder.js';
import { showAnswer, showField, type Shown } from './show-name.js';

/** What a paper is filled in with. Moments are epoch milliseconds. */
export interface OutputFacts {
  answers: Readonly<Record<string, unknown>>;
  caseKey: string;
  /** step key → the officer's form as completed there. */
  steps: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** step key → who completed it. */
  by: Readonly<Record<string, { name: string; title: string }>>;
  office: Readonly<Record<OfficeName, string | number | null>>;
  /** For a procedure's own form in place of a general one: its names, and the rows of its tables. */
  paper?: PaperWords;
  placeName?: NonNullable<ShowOptions['placeName']>;
}

/** Moments are epoch milliseconds. A `requester` that is not given here is looked for among the answers. */
export interface PaperWords {
  names: Readonly<Partial<Record<PaperName, string | number | null>>>;
  rows: Readonly<Partial<Record<PaperTable, readonly Readonly<Record<string, string | number | null>>[]>>>;
}

/** A block with every placeholder filled in; tables have become rows. */
export type FilledBlock =
  | Exclude<TemplateBlock, { kind: 'table' }>
  | { kind: 'table'; columns: { title: string; width?: number }[]; rows: string[][] };

type Look = (name: string) => Shown;

/** Fills a paper in, in Vietnamese. Lines with nothing to say and empty tables are left out. */
export function fillTemplate(
  definition: ProcedureDefinition,
  { blocks }: OutputTemplate,
  facts: OutputFacts,
): FilledBlock[] {
  const look = lookIn(definition, facts);
  return blocks.flatMap((block) => fillBlock(definition, block, facts, look)).filter(saysSomething);
}

/** Fills one line in, such as the subject of a dossier. */
export function fillText(definition: ProcedureDefinition, text: string, facts: OutputFacts): string {
  return write(text, lookIn(definition, facts));
}

function fillBlock(
  definition: ProcedureDefinition,
  block: TemplateBlock,
  facts: OutputFacts,
  look: Look,
): FilledBlock[] {
  switch (block.kind) {
    case 'title':
    case 'subtitle':
    case 'paragraph':
      return [{ ...block, text: write(block.text, look) }];
    case 'fields':
      return [
        { ...block, rows: block.rows.map(({ label, value }) => ({ label, value: write(value, look) })) },
      ];
    case 'signature':
      return [{ ...block, role: write(block.role, look), name: write(block.name, look) }];
    case 'recipients':
      return [{ ...block, items: block.items.map((item) => write(item, look)) }];
    case 'table': {
      const rows = rowsOf(definition, block.each, facts, look).map((inRow) =>
        block.columns.map(({ value }) => write(value, inRow)),
      );
      const columns = block.columns.map(({ title, width }) => present({ title, width }));
      return [{ kind: 'table', columns, rows }];
    }
  }
}

/** How each row of a table reads names: the items of a group of the form, or the lists of a paper. */
function rowsOf(definition: ProcedureDefinition, each: string, facts: OutputFacts, look: Look): Look[] {
  if (facts.paper && isPaperTable(each)) {
    return (facts.paper.rows[each] ?? []).map((row, index) => (name) => {
      if (name === 'index') return asText(index + 1);
      return name.startsWith('item.') ? asText(row[name.slice('item.'.length)]) : look(name);
    });
  }
  const group = fieldOf(definition.form, `/answers/${each}`);
  const items = facts.answers[each];
  if (!group || !isGroup(group) || !Array.isArray(items)) return [];
  return items.map((item, index) =>
    lookInRow(group, item as Readonly<Record<string, unknown>>, index, facts, look),
  );
}

function lookIn(definition: ProcedureDefinition, facts: OutputFacts): Look {
  const options = showOptions(facts);
  return (name) => {
    const [root = '', step = '', ...rest] = name.split('.');
    if (root === 'case') return asText(definition.cases.find(({ key }) => key === facts.caseKey)?.name.vi);
    if (root === 'by') return asText(facts.by[step]?.[rest[0] === 'title' ? 'title' : 'name']);
    if (Object.hasOwn(facts.office, name)) return asText(facts.office[name as OfficeName]);
    if (isPaperName(name) && facts.paper && Object.hasOwn(facts.paper.names, name)) {
      return asText(facts.paper.names[name]);
    }
    if (root !== 'steps') return showAnswer(definition.form, facts.answers, name, options);
    const form = formOfStep(definition, step);
    const values = facts.steps[step] ?? {};
    return form ? showAnswer(form, values, rest.join('.'), options) : showPlain(values[rest.join('.')]);
  };
}

function formOfStep({ workflow, stepForms }: ProcedureDefinition, key: string) {
  const step = workflow.steps[key];
  const formKey = step?.type === 'userTask' ? step.form : undefined;
  return formKey === undefined ? undefined : stepForms[formKey];
}

/** What a system, a rule or another dossier left: it has no form that says how it is shown. */
function showPlain(value: unknown): Shown {
  if (typeof value === 'boolean') return { raw: value, text: value ? 'Có' : 'Không' };
  if (typeof value === 'number') return { raw: value, text: formatNumber(value, 'vi') };
  return asText(typeof value === 'string' ? value : null);
}

function lookInRow(
  group: RepeatingGroupField,
  item: Readonly<Record<string, unknown>>,
  index: number,
  facts: OutputFacts,
  look: Look,
): Look {
  return (name) => {
    if (name === 'index') return asText(index + 1);
    const [root, key = '', part] = name.split('.');
    if (root !== 'item') return look(name);
    const member = group.fields.find((field) => field.key === key);
    return member ? showField(member, item[key], part, showOptions(facts)) : asText(null);
  };
}

function showOptions({ placeName }: OutputFacts): ShowOptions {
  return placeName ? { placeName } : {};
}

function asText(value: string | number | null | undefined): Shown {
  return { raw: value ?? null, text: value === null || value === undefined ? '' : String(value) };
}

function write(text: string, look: Look): string {
  const parts = parseTemplateText(text) ?? [{ kind: 'text' as const, text }];
  const written = parts.map((part) => {
    if (part.kind === 'text') return part.text;
    return part.filters.filter(isFilter).reduce(applyFilter, look(part.name)).text;
  });
  // What was left blank takes its space and comma with it.
  return written
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/,(?: ,)+/g, ',')
    .trim()
    .replace(/^,\s*|\s*,$/g, '');
}

function saysSomething(block: FilledBlock): boolean {
  if (block.kind === 'table') return block.rows.length > 0;
  return block.kind !== 'paragraph' || block.text !== '';
}
