import type { OutputTemplate, TemplateBlock } from '../definition.js';
import type { BlockSource, TemplateFile } from '../files/template-file.js';
import { present } from './present.js';

export function compileTemplate(key: string, { name, number, blocks }: TemplateFile): OutputTemplate {
  return { key, name, numberPattern: number, blocks: blocks.map(compileBlock) };
}

function compileBlock(source: BlockSource): TemplateBlock {
  if ('title' in source) return { kind: 'title', text: source.title };
  if ('subtitle' in source) return { kind: 'subtitle', text: source.subtitle };
  if ('paragraph' in source) {
    const { paragraph, align, bold } = source;
    return present({ kind: 'paragraph' as const, text: paragraph, align, bold });
  }
  if ('fields' in source) {
    return {
      kind: 'fields',
      rows: Object.entries(source.fields).map(([label, value]) => ({ label, value })),
    };
  }
  if ('table' in source) {
    return { kind: 'table', each: source.table, columns: source.columns.map(present) };
  }
  if ('signature' in source) return { kind: 'signature', ...source.signature };
  return { kind: 'recipients', items: source.recipients };
}
