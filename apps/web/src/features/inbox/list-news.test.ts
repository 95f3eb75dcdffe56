import type { Inbox, InboxRow } from '@motcua/contracts';
import { expect, test } from 'vitest';
import { listNews, withTimeLeft } from './list-news.js';

const row = (code: string, more: Partial<InboxRow> = {}): InboxRow => ({
  dossierCode: code,
  version: 1,
  taskKey: 't1',
  procedureCode: '1.001193',
  procedureName: 'Đăng ký khai sinh',
  ownerName: 'Nguyễn Văn An',
  subject: '',
  stepName: null,
  unitName: null,
  assignee: null,
  lifecycle: 'SUBMITTED',
  channel: 'ONLINE',
  submittedAt: '2026-11-21T01:00:00Z',
  stepDueAt: '2026-11-21T09:00:00Z',
  dueAt: null,
  lateness: 'WITHIN_LIMIT',
  minutesLeft: 120,
  ...more,
});
const counts = { new: 0, mine: 0, unit: 0, dueSoon: 0, overdue: 0, waiting: 0, done: 0 };
const inbox = (items: InboxRow[], nextCursor: string | null = null): Inbox => ({
  tab: 'mine',
  counts,
  countedTo: 999,
  items,
  nextCursor,
  now: '2026-11-21T02:00:00Z',
});

test('the same list is no news, nor is one not looked at yet', () => {
  expect(listNews([row('a'), row('b')], inbox([row('a'), row('b')]))).toEqual({ added: 0, changed: false });
  expect(listNews([row('a')], undefined)).toEqual({ added: 0, changed: false });
});

test('what is new is counted', () => {
  expect(listNews([row('b')], inbox([row('a'), row('b'), row('c')]))).toEqual({ added: 2, changed: false });
});

test('another task of a dossier on the list is new', () => {
  expect(listNews([row('a')], inbox([row('a'), row('a', { taskKey: 't2' })])).added).toBe(1);
});

test('a row that went away and a row that somebody changed are told', () => {
  expect(listNews([row('a'), row('b')], inbox([row('b')])).changed).toBe(true);
  expect(listNews([row('a')], inbox([row('a', { version: 2 })])).changed).toBe(true);
});

test('rows beyond the first page are not taken for gone', () => {
  expect(listNews([row('a'), row('b'), row('c')], inbox([row('a'), row('b')], 'more')).changed).toBe(false);
  expect(listNews([row('a'), row('b'), row('c')], inbox([row('b')], 'more')).changed).toBe(true);
});

test('time left follows the clock, unless the deadline itself has moved', () => {
  const late = { lateness: 'OVERDUE', minutesLeft: -5 } as const;
  expect(withTimeLeft([row('a')], inbox([row('a', late)]))[0]).toMatchObject(late);
  const moved = row('a', { ...late, stepDueAt: '2026-11-24T09:00:00Z' });
  expect(withTimeLeft([row('a')], inbox([moved]))[0]).toMatchObject({ minutesLeft: 120 });
  expect(withTimeLeft([row('a')], undefined)).toEqual([row('a')]);
});
