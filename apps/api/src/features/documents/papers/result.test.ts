import { expect, test } from 'vitest';
import { resultBlocks } from './result.js';

test('a filled template becomes a paper: blank rows go, widths and places of columns are settled', () => {
  const blocks = resultBlocks([
    { kind: 'title', text: 'GIẤY KHAI SINH' },
    { kind: 'paragraph', text: 'Số 7/2026' },
    {
      kind: 'fields',
      rows: [
        { label: 'Họ tên', value: 'Nguyễn Thảo An' },
        { label: 'Ghi chú', value: '' },
      ],
    },
    {
      kind: 'table',
      columns: [{ title: 'STT', width: 10 }, { title: 'Tên' }],
      rows: [['1', 'Trần Thị Bình']],
    },
    { kind: 'signature', role: 'CHỦ TỊCH', name: 'Lê Văn Cường' },
  ]);
  expect(blocks).toEqual([
    { kind: 'title', text: 'GIẤY KHAI SINH' },
    { kind: 'paragraph', text: 'Số 7/2026', align: 'left', bold: false },
    { kind: 'fields', rows: [{ label: 'Họ tên', value: 'Nguyễn Thảo An' }] },
    {
      kind: 'table',
      columns: [
        { title: 'STT', width: 10 },
        { title: 'Tên', width: 50 },
      ],
      rows: [['1', 'Trần Thị Bình']],
    },
    { kind: 'signatures', signers: [{ role: 'CHỦ TỊCH', note: null, name: 'Lê Văn Cường' }] },
  ]);
});
