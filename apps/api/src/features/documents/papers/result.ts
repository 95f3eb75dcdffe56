import type { FilledBlock } from '@motcua/procedures';
import type { PaperBlock } from '../paper/paper.js';

/** A procedure's own output, filled in by the procedure's template. Rows without a value are left out. */
export function resultBlocks(blocks: readonly FilledBlock[]): PaperBlock[] {
  return blocks.map((block): PaperBlock => {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, align: block.align ?? 'left', bold: block.bold ?? false };
      case 'fields':
        return { kind: 'fields', rows: block.rows.filter(({ value }) => value !== '') };
      case 'table': {
        const even = 100 / block.columns.length;
        const columns = block.columns.map(({ title, width }) => ({ title, width: width ?? even }));
        return { kind: 'table', columns, rows: block.rows };
      }
      case 'signature':
        return { kind: 'signatures', signers: [{ role: block.role, note: null, name: block.name }] };
      case 'title':
      case 'subtitle':
      case 'recipients':
        return block;
    }
  });
}
