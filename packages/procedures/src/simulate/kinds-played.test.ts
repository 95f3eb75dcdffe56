import { replay } from '@motcua/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { kindsDefinition, kindsFiles } from '../../test/kinds-definition.js';
import type { ProcedureDefinition } from '../definition.js';
import { loadProcedure } from '../load-procedure.js';
import { ActSource, type Act } from './act.js';
import { simulate, type Simulation } from './simulate.js';
import { tellSimulation } from './tell-simulation.js';

let definition: ProcedureDefinition;
beforeAll(async () => {
  definition = await kindsDefinition();
});

const ANSWERS = {
  requester: { fullName: 'Trần Thị Bình', personalId: '099192000002', dateOfBirth: '1992-11-05' },
  kind: 'restaurant',
  meals: 250,
};

function play(...script: Act[]): Simulation {
  const filedAt = Date.parse('2026-12-07T08:00:00+07:00');
  const simulation = simulate(definition, script, { answers: ANSWERS, caseKey: 'big', filedAt });
  expect(replay(simulation.actions)).toEqual(simulation.state);
  return simulation;
}

const ACCEPT: Act = { step: 'intake', action: 'accept' };
const FOUND: Act = { service: 'search', gives: { found: true, matches: true } };
const EXAMINE: Act = { step: 'examine', action: 'done', answers: { points: 7 } };
const PERMITTED: Act = { subDossier: 'roadPermit', outcome: 'GRANTED', resultNumber: '5/GP' };
const RIGHT: Act = { step: 'confirm', action: 'right', answers: { draftRight: true }, after: '1wd' };
const POSTED: Act = { timer: 'posted' };
const SIGN: Act = { step: 'sign', action: 'approve' };
const HAND_OVER: Act = { step: 'handOver', action: 'handOver' };

it('lets the forms of steps begin with what the dossier knows, and look at it', async () => {
  const files = await kindsFiles();
  const field = 'points: { type: integer, label: Điểm // Points, min: 0 }';
  const more = `points:
        type: integer
        label: Điểm // Points
        initial: if steps.count.many then meals else 0
      note: { type: text, label: Ghi chú // Note, showIf: steps.search.matches = false }
      double: { type: computed, label: Gấp đôi // Twice, expression: points + meals, format: integer }`;
  const loaded = loadProcedure({
    ...files,
    'workflow.yaml': (files['workflow.yaml'] ?? '').replace(field, more),
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const filedAt = Date.parse('2026-12-07T08:00:00+07:00');
  const examined = (examine: Act) =>
    simulate(loaded.definition, [ACCEPT, FOUND, examine], { answers: ANSWERS, caseKey: 'big', filedAt });
  const untouched = examined({ step: 'examine', action: 'done' });
  expect(untouched.state.stepAnswers['examine']).toEqual({ points: 250, double: 500 });
  const changed = examined({ step: 'examine', action: 'done', answers: { points: 7 } });
  expect(changed.state.stepAnswers['examine']).toEqual({ points: 7, double: 257 });
  const hidden = examined({ step: 'examine', action: 'done', answers: { note: 'x' } });
  expect(hidden.stopped).toMatchObject({ code: 'ANSWERS_NOT_VALID' });
});

describe('a script over every kind of step', () => {
  it('goes through, and each kind leaves what later steps read', () => {
    const { state, stopped, timeline } = play(
      ACCEPT,
      FOUND,
      EXAMINE,
      PERMITTED,
      RIGHT,
      POSTED,
      SIGN,
      HAND_OVER,
    );
    expect(stopped).toBeNull();
    expect(state).toMatchObject({ lifecycle: 'RESULT_RETURNED', outcome: 'GRANTED', tasks: [] });
    expect(state.stepAnswers).toMatchObject({
      search: { matches: true },
      count: { many: true },
      roadPermit: { outcome: 'GRANTED', resultNumber: '5/GP' },
      confirm: { draftRight: true },
    });
    // Two working days from when the owner answered, to the minute.
    const at = (act: string) => timeline.find((entry) => entry.act === act)?.at ?? 0;
    expect(at('posted: time is over') - at('confirm: right')).toBe(2 * 24 * 3_600_000);
    expect(timeline.map(({ act }) => act)).toContain('roadPermit: sub-dossier filed');
  });

  it('lets people take over from what fails', () => {
    const { state, stopped } = play(
      ACCEPT,
      { service: 'search', fails: 'Cơ sở dữ liệu không trả lời' },
      { step: 'searchByHand', action: 'found' },
      EXAMINE,
      { subDossier: 'roadPermit', fails: 'Phường chưa mở thủ tục này' },
      { step: 'permitRefused', action: 'goOn' },
      RIGHT,
      POSTED,
      SIGN,
    );
    expect(stopped).toBeNull();
    expect(state.lifecycle).toBe('COMPLETED');
  });

  it('ends where the flow says so, and a silent owner has agreed', () => {
    const { state, stopped } = play(
      ACCEPT,
      FOUND,
      EXAMINE,
      { subDossier: 'roadPermit', outcome: 'REFUSED' },
      { step: 'permitRefused', action: 'goOn' },
      { timeout: 'confirm', after: '5wd' },
      POSTED,
    );
    expect(stopped).toBeNull();
    expect(state).toMatchObject({ lifecycle: 'RESULT_RETURNED', outcome: 'NOTIFIED', resultNumber: null });
  });

  it('waits for money, extends with an apology, and asks others', () => {
    const items = [{ name: 'Thuế', kind: 'TAX' as const, amount: 500_000 }];
    const { state, stopped, timeline, actions } = play(
      ACCEPT,
      FOUND,
      { requestPayment: 'examine', items, noticeNumber: '12/TB' },
      { confirmPayment: 'BL-01', after: '2wd' },
      { consult: 'examine', question: 'Có gì vướng không?' },
      { replyConsult: 'AGREE', text: 'Không vướng' },
      { extend: 'examine', by: '2wd', reason: 'Trời mưa bão' },
      EXAMINE,
      { subDossier: 'roadPermit', outcome: 'REFUSED' },
      { step: 'permitRefused', action: 'goOn' },
      RIGHT,
      POSTED,
      SIGN,
      HAND_OVER,
    );
    expect(stopped).toBeNull();
    // Paid, so the guard that ends an unpaid dossier does not hold.
    expect(state).toMatchObject({ outcome: 'GRANTED', payments: [{ receiptNo: 'BL-01' }] });
    expect(timeline.map(({ lifecycle }) => lifecycle)).toContain('PAYMENT_REQUESTED');
    expect(actions.find(({ type }) => type === 'consultReplied')?.actor.unitName).toBe(
      'Đơn vị được lấy ý kiến',
    );
    expect(actions.find(({ type }) => type === 'extended')?.issues).toMatchObject([{ form: 'MAU_04' }]);
  });

  it('stops where a step is not open, and says why', () => {
    const simulation = play(ACCEPT, SIGN);
    expect(simulation.stopped?.code).toBe('NO_OPEN_TASK');
    expect(tellSimulation(definition, simulation).at(-1)).toBe('   NO_OPEN_TASK: Bước này không mở.');
    const early = play(ACCEPT, { timeout: 'search' });
    expect(early.stopped?.code).toBe('TOO_EARLY');
  });
});

it('tells path, people, times, statuses and what is open', () => {
  const lines = tellSimulation(definition, play(ACCEPT, FOUND, EXAMINE, PERMITTED));
  expect(lines).toEqual([
    'Thử mọi loại bước (1.000001)',
    'Trường hợp: big · Lớn · 10 ngày làm việc',
    ' 1. 07/12/2026 08:00 · Nộp hồ sơ · Người nộp',
    '      1 Mới đăng ký · chưa có hẹn trả · đang mở: Tiếp nhận (intake)',
    ' 2. 07/12/2026 09:00 · Tiếp nhận: Nhận · INTAKE_OFFICER @ receiving, Nguyễn Văn Hoa',
    '      2 Được tiếp nhận · hẹn trả 21/12/2026 09:00 · đang mở: Tra dân cư (search)',
    ' 3. 07/12/2026 09:01 · Tra dân cư: found = true, matches = true · Hệ thống',
    '      4 Đang xử lý · hẹn trả 21/12/2026 09:00 · đang mở: Thẩm định (examine), Xin phép đào đường (roadPermit)',
    ' 4. 07/12/2026 09:01 · Xin phép đào đường: đã nộp H50.12-261207-9001 · Hệ thống',
    '      4 Đang xử lý · hẹn trả 21/12/2026 09:00 · đang mở: Thẩm định (examine), Xin phép đào đường (roadPermit)',
    ' 5. 07/12/2026 10:01 · Thẩm định: Xong · CASE_OFFICER @ competent/OFFICE, Lê Đức Lan',
    '      4 Đang xử lý · hẹn trả 21/12/2026 09:00 · đang mở: Xin phép đào đường (roadPermit)',
    ' 6. 07/12/2026 11:01 · Xin phép đào đường: GRANTED · Hệ thống',
    '      4 Đang xử lý · hẹn trả 21/12/2026 09:00 · đang mở: Xem bản nháp (confirm)',
  ]);
});

it.each([
  { step: 'sign' },
  { step: 'sign', action: 'approve', extra: 1 },
  { timer: 'posted', after: 'soon' },
  { service: 'search' },
  { requestPayment: 'examine', items: [{ name: 'Thuế', kind: 'TAX', amount: 0.5 }] },
  { replyConsult: 'TIMEOUT', text: '' },
])('does not take %j for an act', (act) => {
  expect(ActSource.safeParse(act).success).toBe(false);
});
