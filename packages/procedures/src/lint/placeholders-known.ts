import { isGroup } from '@motcua/forms';
import { answersOf } from '../compile/names.js';
import type { OutputTemplate, ProcedureDefinition, TemplateBlock } from '../definition.js';
import { outputNames } from '../output/output-names.js';
import { isFilter, parseTemplateText } from '../output/placeholder.js';
import { error, type Complaint, type LintRule } from './lint-rule.js';

const NUMBER_PARTS = /\{(?:seq|year|month|agency)\}/g;

/** What papers and the dossier's subject speak of exists, and is written in a way that is known. */
export const placeholdersKnown: LintRule = {
  name: 'placeholders-known',
  check(definition) {
    const names = outputNames(definition);
    const answers = answersOf(definition.form);
    const owner = definition.ownerName;
    const strangeOwner =
      owner !== null && !Object.hasOwn(answers, owner)
        ? [error('procedure.owner', `Biểu mẫu không có "${owner}"`, `The form has no "${owner}"`)]
        : [];
    return [
      ...checkText('procedure.subject', definition.subject, names),
      ...strangeOwner,
      ...Object.values(definition.outputs).flatMap((output) => checkOutput(definition, output, names)),
    ];
  },
};

function checkOutput(
  definition: ProcedureDefinition,
  { key, numberPattern, blocks }: OutputTemplate,
  names: ReadonlySet<string>,
): Complaint[] {
  const place = `templates.${key}`;
  const found = blocks.flatMap((block, index) =>
    checkBlock(definition, `${place}.blocks.${index}`, block, names),
  );
  if (numberPattern.includes('{seq}') && !/[{}]/.test(numberPattern.replace(NUMBER_PARTS, ''))) return found;
  const vi = 'Số phải có {seq}; ngoài ra chỉ dùng {year}, {month}, {agency}';
  return [
    ...found,
    error(`${place}.number`, vi, 'The number needs {seq}; besides only {year}, {month}, {agency}'),
  ];
}

function checkBlock(
  definition: ProcedureDefinition,
  place: string,
  block: TemplateBlock,
  names: ReadonlySet<string>,
): Complaint[] {
  if (block.kind !== 'table') return textsOf(block).flatMap((text) => checkText(place, text, names));
  const group = definition.form.pages
    .flatMap((page) => page.fields)
    .find((field) => field.key === block.each && isGroup(field));
  if (!group || !isGroup(group)) {
    return [
      error(place, `"${block.each}" không phải là nhóm lặp lại`, `"${block.each}" is no repeating group`),
    ];
  }
  const members = answersOf({
    pages: [{ key: group.key, title: group.label, fields: group.fields }],
    rules: [],
  });
  const inRow = new Set([...names, 'index', ...Object.keys(members).map((name) => `item.${name}`)]);
  return block.columns.flatMap(({ value }) => checkText(place, value, inRow));
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
      : [error(place, `Không có "${part.name}" để điền`, `There is no "${part.name}" to fill in`)];
    const strange = part.filters.filter((filter) => !isFilter(filter));
    return [
      ...found,
      ...strange.map((filter) =>
        error(place, `Không có cách viết "${filter}"`, `There is no filter "${filter}"`),
      ),
    ];
  });
}
