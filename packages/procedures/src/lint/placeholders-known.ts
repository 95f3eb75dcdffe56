import { isGroup } from '@motcua/forms';
import { answersOf } from '../compile/names.js';
import type { OutputTemplate, ProcedureDefinition, TemplateBlock } from '../definition.js';
import { isPaperTable, outputNames, paperNames, PAPER_TABLES } from '../output/output-names.js';
import { isFilter, parseTemplateText } from '../output/placeholder.js';
import { error, type Complaint, type LintRule } from './lint-rule.js';

const NUMBER_PARTS = /\{(?:seq|year|month|agency)\}/g;

/** What papers and the dossier's subject speak of exists, and is written in a way that is known. */
export const placeholdersKnown: LintRule = {
  name: 'placeholders-known',
  check(definition) {
    const names = outputNames(definition);
    const vocabulary = { result: names, paper: paperNames(definition) };
    const answers = answersOf(definition.form);
    const owner = definition.ownerName;
    const strangeOwner =
      owner !== null && !Object.hasOwn(answers, owner)
        ? [
            error(
              'procedure.owner',
              `Biểu mẫu không có "${owner}": sửa tên`,
              `The form has no "${owner}": mend the name`,
            ),
          ]
        : [];
    return [
      ...checkText('procedure.subject', definition.subject, names),
      ...strangeOwner,
      ...Object.values(definition.outputs).flatMap((output) => checkOutput(definition, output, vocabulary)),
    ];
  },
};

interface Vocabulary {
  result: ReadonlySet<string>;
  /** For a procedure's own form in place of a general one. */
  paper: ReadonlySet<string>;
}

function checkOutput(
  definition: ProcedureDefinition,
  { key, numberPattern, blocks }: OutputTemplate,
  { result, paper }: Vocabulary,
): Complaint[] {
  const place = `templates.${key}`;
  const isPaper = Object.values(definition.papers).includes(key);
  const found = blocks.flatMap((block, index) => {
    const here = `${place}.blocks.${index}`;
    if (block.kind !== 'table') {
      return textsOf(block).flatMap((text) => checkText(here, text, isPaper ? paper : result));
    }
    const row = rowNames(definition, block.each, isPaper);
    if (!row) {
      const vi = `"${block.each}" không phải là nhóm lặp lại: sửa tên`;
      return [error(here, vi, `"${block.each}" is no repeating group: mend the name`)];
    }
    const inRow = new Set([...(isPaper ? paper : result), 'index', ...row.map((name) => `item.${name}`)]);
    return block.columns.flatMap(({ value }) => checkText(here, value, inRow));
  });
  if (numberPattern.includes('{seq}') && !/[{}]/.test(numberPattern.replace(NUMBER_PARTS, ''))) return found;
  const vi = 'Số phải có {seq}; ngoài ra chỉ dùng {year}, {month}, {agency}';
  return [
    ...found,
    error(`${place}.number`, vi, 'The number needs {seq}; besides only {year}, {month}, {agency}'),
  ];
}

/** What a row of the table may name; null when there is no such table. */
function rowNames({ form }: ProcedureDefinition, each: string, isPaper: boolean): readonly string[] | null {
  if (isPaper && isPaperTable(each)) return PAPER_TABLES[each];
  const group = form.pages
    .flatMap((page) => page.fields)
    .find((field) => field.key === each && isGroup(field));
  if (!group || !isGroup(group)) return null;
  return Object.keys(
    answersOf({ pages: [{ key: group.key, title: group.label, fields: group.fields }], rules: [] }),
  );
}

function textsOf(block: Exclude<TemplateBlock, { kind: 'table' }>): string[] {
  switch (block.kind) {
    case 'title':
    case 'subtitle':
    case 'paragraph':
      return [block.text];
    case 'fields':
      return block.rows.map(({ value }) => value);
    case 'signature':
      return [block.role, block.name];
    case 'recipients':
      return block.items;
  }
}

function checkText(place: string, text: string, names: ReadonlySet<string>): Complaint[] {
  const parts = parseTemplateText(text);
  if (!parts)
    return [error(place, `Viết sai chỗ điền: ${text}`, `A placeholder is not well-formed: ${text}`)];
  return parts.flatMap((part) => {
    if (part.kind === 'text') return [];
    const found = names.has(part.name)
      ? []
      : [
          error(
            place,
            `Không có "${part.name}" để điền: sửa tên`,
            `There is no "${part.name}" to fill in: mend the name`,
          ),
        ];
    const strange = part.filters.filter((filter) => !isFilter(filter));
    return [
      ...found,
      ...strange.map((filter) =>
        error(
          place,
          `Không có cách viết "${filter}": sửa hoặc bỏ đi`,
          `There is no filter "${filter}": mend it or take it away`,
        ),
      ),
    ];
  });
}
