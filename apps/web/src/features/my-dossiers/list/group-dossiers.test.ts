import { expect, test } from 'vitest';
import { groupDossiers } from './group-dossiers.js';
import type { DossierItem } from './group-dossiers.js';

const item = (code: string, rest: Partial<DossierItem> = {}): DossierItem => ({
  code,
  procedureName: 'Đăng ký khai sinh',
  subject: '',
  lifecycle: 'IN_PROCESS',
  statusName: { vi: 'Đang xử lý', en: 'In process' },
  sentence: { vi: '', en: '' },
  waitingForMe: false,
  submittedAt: '2026-11-20T01:00:00.000Z',
  dueAt: null,
  finished: false,
  ...rest,
});
const codes = (items: readonly DossierItem[]) => items.map(({ code }) => code);

test('what waits for its owner, what is open and what is over part', () => {
  const groups = groupDossiers([
    item('over', { finished: true }),
    item('open'),
    item('waits', { waitingForMe: true }),
  ]);
  expect(codes(groups.waiting)).toEqual(['waits']);
  expect(codes(groups.open)).toEqual(['open']);
  expect(codes(groups.finished)).toEqual(['over']);
});

test('open ones come by their date, those without one last and in the order given', () => {
  const groups = groupDossiers([
    item('new', {}),
    item('late', { dueAt: '2026-12-02T10:00:00.000Z' }),
    item('older', {}),
    item('soon', { dueAt: '2026-11-23T10:00:00.000Z' }),
  ]);
  expect(codes(groups.open)).toEqual(['soon', 'late', 'new', 'older']);
});
