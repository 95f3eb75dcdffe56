import { type DossierAction, EMPTY_CLOCK, type WorkflowDefinition } from '@motcua/domain';
import { describe, expect, test } from 'vitest';
import { actionWords, ownerWords } from './action-words.js';
import { valueRows } from './service-values.js';
import { turnFacts } from './turn-facts.js';
import { turnOf } from './turn.js';

const text = (vi: string) => ({ vi, en: vi });
const WORKFLOW = {
  start: 'search',
  steps: {
    search: { type: 'serviceTask', key: 'search', name: text('Tra cứu'), publicName: text('Đang tra cứu') },
    confirm: { type: 'userTask', key: 'confirm', role: 'OWNER', name: text('Xem nháp'), actions: [] },
    work: { type: 'userTask', key: 'work', role: 'CASE_OFFICER', name: text('Thẩm định'), actions: [] },
  },
} as unknown as WorkflowDefinition;

const DAY = Date.parse('2026-12-03T17:00:00+07:00');
const SECRET = 'CHỈ NỘI BỘ';

function action(type: DossierAction['type'], facts: object): DossierAction {
  const actor = { kind: 'OFFICER', accountId: 'a', name: 'Hoa', role: null, unitId: 'u', unitName: 'Sở Mẫu' };
  const rest = { seq: 2, at: 0, taskKey: 'work.1', lifecycle: 'IN_PROCESS', closed: [], opened: [] };
  const more = { changed: [], arrived: {}, clock: EMPTY_CLOCK, issues: [] };
  return { type, actor, facts, ...rest, ...more } as unknown as DossierAction;
}

const TOLD: [DossierAction['type'], object, string][] = [
  [
    'paymentRequested',
    { items: [{ name: 'Thuế', amount: 5000 }], total: 5000, payBy: DAY, note: null },
    'Yêu cầu nộp 5.000 đ',
  ],
  ['paymentSettled', { receiptNo: 'BL 1', method: 'CASH', note: null }, 'Đã nộp tiền'],
  ['paymentCancelled', { reason: 'Được miễn' }, 'Bỏ yêu cầu nộp tiền'],
  [
    'extended',
    { by: { quantity: 2, unit: 'WORKING_DAY' }, reason: 'Bận', from: 0, to: DAY },
    'Xin lỗi và hẹn lại ngày 03/12/2026',
  ],
  ['dueDateRecomputed', { why: 'Nghỉ tránh bão', from: 0, to: DAY }, 'Ngày hẹn trả đổi thành 03/12/2026'],
  ['timerFired', { stepKey: 'search' }, 'Đã đủ thời gian: Tra cứu'],
  ['serviceAnswered', { stepKey: 'search', values: { hit: SECRET } }, 'Đã có trả lời: Tra cứu'],
  ['subDossierOpened', { stepKey: 'search', dossierId: 'd', code: 'H50-2' }, 'Tra cứu: đã gửi hồ sơ H50-2'],
  [
    'subDossierClosed',
    { stepKey: 'search', code: 'H50-2', outcome: null, resultNumber: null },
    'Hồ sơ H50-2: kết thúc, không có kết quả',
  ],
];

const INSIDE: [DossierAction['type'], object][] = [
  ['consulted', { consultation: { unitName: 'Sở Mẫu', question: SECRET } }],
  ['consultReplied', { reply: 'DISAGREE', text: SECRET }],
  ['corrected', { stepKey: 'work', answers: {}, reason: SECRET }],
  ['taskHandedOver', { assigneeId: 'b', assigneeName: 'Nam', note: SECRET }],
  ['serviceFailed', { stepKey: 'search', reason: SECRET }],
  ['subDossierFailed', { stepKey: 'search', reason: SECRET }],
];

describe('what happens to a dossier', () => {
  test.each(TOLD)('%s is told to the owner', (type, facts, title) => {
    const told = ownerWords(WORKFLOW, action(type, facts));
    expect(told?.title.vi).toBe(title);
    expect(JSON.stringify(told)).not.toContain(SECRET);
  });

  test.each(INSIDE)('%s is between officers', (type, facts) => {
    const act = action(type, facts);
    expect(ownerWords(WORKFLOW, act)).toBeNull();
    expect(actionWords(WORKFLOW, act)).toMatchObject({ internal: true, text: SECRET });
  });
});

describe('whose turn it is', () => {
  const turn = (viewer: 'OWNER' | 'OFFICER', ...tasks: [stepKey: string, role: string][]) => {
    const open = tasks.map(([stepKey, role]) => ({ stepKey, role, unitId: 'u' }));
    const page = {
      lifecycle: 'IN_PROCESS',
      state: { tasks: open },
      taskUnits: [{ id: 'u', name: 'Sở Mẫu' }],
    };
    const facts = turnFacts(page as unknown as Parameters<typeof turnFacts>[0], WORKFLOW, viewer);
    return turnOf({ ...facts, receivingName: 'Một cửa' });
  };

  test('a step of the owner makes it theirs, whoever else works meanwhile', () => {
    expect(turn('OWNER', ['confirm', 'OWNER'], ['work', 'CASE_OFFICER'])).toEqual({
      who: 'OWNER',
      text: { vi: 'Đến lượt bạn: Xem nháp.', en: 'Your turn: Xem nháp.' },
    });
    expect(turn('OFFICER', ['confirm', 'OWNER']).text.vi).toBe('Đang chờ người nộp hồ sơ: Xem nháp.');
  });

  test('what the system waits for is named where nobody works, and not where somebody does', () => {
    expect(turn('OWNER', ['search', 'SYSTEM']).text.vi).toBe('Đang tra cứu; bạn chưa phải làm gì.');
    const both = turn('OWNER', ['search', 'SYSTEM'], ['work', 'CASE_OFFICER']);
    expect(both.text.vi).toBe('Sở Mẫu đang giải quyết; bạn chưa phải làm gì.');
  });
});

test('what other systems answered is read in words', () => {
  const rows = valueRows({ hit: false, reference: 'A-1', checkedAt: '2026-11-23', odd: 3, gone: null }, 'vi');
  expect(rows.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'Có thông tin: Không',
    'Số tham chiếu: A-1',
    'Ngày tra cứu: 23/11/2026',
    'odd: 3',
  ]);
});
