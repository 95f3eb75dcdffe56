import type { Act } from '@motcua/procedures';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { begin } from './samples/journey.js';
import { OtherSystems } from './samples/other-systems.js';
import type { Walk } from './samples/walk.js';
import { expectWholeHistories } from './whole-history.js';

let systems: OtherSystems;
let t: TestApp;

beforeAll(async () => {
  systems = await OtherSystems.start();
});
afterAll(() => systems.close());
beforeEach(async () => {
  systems.speak();
  t = await createTestApp({ env: { MOTCUA_CONNECTORS_URL: systems.url } });
});
afterEach(async () => {
  await expectWholeHistories(t);
  await t.close();
});

async function openSteps(walk: Walk): Promise<string[]> {
  return (await walk.dossier()).openWork.map(({ stepKey }) => stepKey).toSorted();
}

describe('a birth is registered the same day', () => {
  test.each([
    ['14:59', '2026-11-23T10:00:00.000Z'],
    // Tuesday is a holiday.
    ['15:00', '2026-11-25T10:00:00.000Z'],
  ])('when it is accepted at %s', async (at, due) => {
    const { walk, offices } = await begin(t, systems, 'khai-sinh', () => []);
    t.clock.set(`2026-11-23T${at}:00+07:00`);
    const [intake] = await offices.holders(walk.code, 'intake');
    await intake?.do(walk.code, 'accept');
    expect((await walk.dossier()).dueAt).toBe(due);
  });
});

describe('a kitchen that falls short', () => {
  const inspected = ({ grant }: { grant: Act[] }): Act[] =>
    grant.slice(0, 1 + grant.findIndex((act) => 'step' in act && act.step === 'inspect'));

  test('is mended off the clock and seen once more; twice is a refusal', async () => {
    const { walk, offices } = await begin(t, systems, 'an-toan-thuc-pham', inspected);
    await walk.play();
    const first = await walk.dossier();
    expect(first).toMatchObject({
      turn: { who: 'OWNER' },
      lateness: 'PAUSED',
      dueAt: '2026-12-14T10:00:00.000Z',
    });
    t.clock.set('2026-12-01T09:00:00+07:00');
    await walk.owner.do(walk.code, 'mended', {
      form: { mendedOn: '2026-12-01', mendedWhat: 'Đã mua tủ lưu mẫu và mở sổ lưu mẫu.' },
    });
    // Eight calendar days of mending; they were not the office's.
    const again = await walk.dossier();
    expect(again).toMatchObject({ lateness: 'WITHIN_LIMIT', dueAt: '2026-12-21T10:00:00.000Z' });
    expect(await openSteps(walk)).toEqual(['inspect']);
    const [leader] = await offices.holders(walk.code, 'inspect');
    await leader?.do(walk.code, 'record', {
      form: {
        inspectedOn: '2026-12-01',
        conditions: ['premises'],
        result: 'mend',
        defects: 'Nước vẫn nhiễm coliform.',
      },
    });
    expect(await openSteps(walk)).toEqual(['draftRefusal']);
    expect(await walk.dossier()).toMatchObject({ turn: { who: 'OFFICE' } });
  });
});

describe('a result that goes by post', () => {
  const byPost = ({ grant }: { grant: Act[] }): Act[] => grant.slice(0, -1);
  const SENT = { receiverName: 'Trần Thị Bình', handedOverBy: 'post' };

  test('carries the number by which its owner follows the letter', async () => {
    const { walk, offices } = await begin(t, systems, 'ly-lich-tu-phap', byPost);
    await walk.play();
    const [clerk] = await offices.holders(walk.code, 'handOver');
    const without = await clerk?.tryTo(walk.code, { action: 'handOver', form: SENT });
    expect(without?.json<unknown>()).toMatchObject({
      code: 'INVALID_ANSWERS',
      errors: [{ pointer: '/form/trackingNumber' }],
    });
    await clerk?.do(walk.code, 'handOver', { form: { ...SENT, trackingNumber: 'EH123456789VN' } });
    const end = await walk.dossier();
    expect(end).toMatchObject({ lifecycle: 'RESULT_RETURNED' });
    expect(end.stepAnswers.flatMap(({ rows }) => rows.map(({ label, value }) => [label, value]))).toEqual([
      ['Người nhận', 'Trần Thị Bình'],
      ['Cách trả', 'Qua bưu chính công ích'],
      ['Số hiệu bưu gửi', 'EH123456789VN'],
    ]);
  });
});

describe('power for a works', () => {
  const untilPermit = ({ refusal }: { refusal: Act[] }): Act[] =>
    refusal.slice(0, 1 + refusal.findIndex((act) => 'subDossier' in act));

  test('when the ward refuses the excavation, the engineers look for another way, and the dossier goes on', async () => {
    const { walk, offices } = await begin(t, systems, 'cap-dien-trung-ap', untilPermit);
    await walk.play();
    const [child] = walk.children;
    expect(await child?.dossier()).toMatchObject({
      competentAgency: { code: 'H50.101' },
      outcome: 'REFUSED',
      parent: { code: walk.code },
    });
    expect(await openSteps(walk)).toEqual(['corridor', 'reroute']);
    const [engineer] = await offices.holders(walk.code, 'reroute');
    const told = (await engineer?.dossier(walk.code))?.stepAnswers.flatMap(({ rows }) => rows) ?? [];
    expect(told.map(({ value }) => value)).toContain('Từ chối');
    await engineer?.do(walk.code, 'done', {
      form: { wayOut: 'overhead', wayOutNote: 'Đi trên không theo tuyến cột có sẵn.' },
    });
    const department = await offices.person('sxd.chuyenvien');
    await department.do(walk.code, 'reply', { form: { reply: 'agree', opinionNumber: '618/SXD-QHKT' } });
    expect(await openSteps(walk)).toEqual(['agree']);
    const offered = (await engineer?.actions(walk.code))?.items.map(({ action }) => action);
    expect(offered).toContain('agree');
  });
});
