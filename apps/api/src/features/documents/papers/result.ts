import type { TemplateBlock } from '@motcua/procedures';
import { fillTemplate, valueAt } from '../paper/fill-template.js';
import type { PaperBlock } from '../paper/paper.js';

const MAX_ROWS = 500;

/** A procedure's own output: its template with every placeholder filled. Rows and paragraphs left empty are dropped. */
export function resultBlocks(blocks: readonly TemplateBlock[], scope: unknown): PaperBlock[] {
  return blocks.flatMap((block): PaperBlock[] => {
    switch (block.kind) {
      case 'title':
      case 'subtitle':
        return [{ kind: block.kind, text: fillTemplate(block.text, scope) }];
      case 'paragraph': {
        const text = fillTemplate(block.text, scope);
        return text
          ? [{ kind: 'paragraph', text, align: block.align ?? 'left', bold: block.bold ?? false }]
          : [];
      }
      case 'fields': {
        const rows = block.rows.map(({ label, value }) => ({ label, value: fillTemplate(value, scope) }));
        return [{ kind: 'fields', rows: rows.filter(({ value }) => value !== '') }];
      }
      case 'table':
        return [tableOf(block, scope)];
      case 'signature':
        return [{ kind: 'signatures', signers: [{ ...signerOf(block, scope) }] }];
      case 'recipients':
        return [{ kind: 'recipients', items: block.items.map((item) => fillTemplate(item, scope)) }];
    }
  });
}

function signerOf(block: Extract<TemplateBlock, { kind: 'signature' }>, scope: unknown) {
  return { role: block.role, note: null, name: fillTemplate(block.name, scope) };
}

function tableOf(block: Extract<TemplateBlock, { kind: 'table' }>, scope: unknown): PaperBlock {
  const list = valueAt(scope, block.each);
  const items: unknown[] = Array.isArray(list) ? list.slice(0, MAX_ROWS) : [];
  const columns = block.columns.map(({ title, width }) => ({
    title,
    width: width ?? 100 / block.columns.length,
  }));
  const rows = items.map((item, index) => {
    const own = typeof item === 'object' && item !== null ? item : { value: item };
    const inner = { ...(scope as object), ...own, index: index + 1 };
    return block.columns.map(({ value }) => fillTemplate(value, inner));
  });
  return { kind: 'table', columns, rows };
}
