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

const upTo =
  (step: string) =>
  ({ grant }: { grant: Act[] }): Act[] =>
    grant.slice(
      0,
      grant.findIndex((act) => Object.values(act).includes(step)),
    );

async function openSteps(walk: Walk): Promise<string[]> {
  const { openWork, waiting } = await walk.dossier();
  return [...openWork, ...waiting].map(({ taskKey }) => taskKey.replace(/\.\d+$/, '')).toSorted();
}

async function typesOf(walk: Walk): Promise<string[]> {
  return (await walk.owner.timeline(walk.code)).map(({ type }) => type);
}

describe('a criminal record certificate', () => {
  test('courts and places are asked only when something is found', async () => {
    const { walk, offices } = await begin(t, systems, 'ly-lich-tu-phap', upTo('search'));
    await walk.play();
    const court = await offices.person('ta.hinhsu');
    await t.runJobs();
    // The sandbox knows nothing of this number.
    expect(systems.asked.at(-1)).toMatchObject({
      connector: 'criminalRecords.search',
      question: { personalId: '099192000002', fullName: 'Trần Thị Bình', dateOfBirth: '1992-11-05' },
      answer: { hit: false },
    });
    expect(await openSteps(walk)).toEqual(['draftOne']);
    expect((await court.get(`/dossiers/${walk.code}`)).statusCode).toBe(404);
  });

  test('and then both at once, before the form is drafted', async () => {
    const { walk, offices } = await begin(t, systems, 'ly-lich-tu-phap', upTo('search'));
    systems.say({ hit: true });
    await walk.play();
    await t.runJobs();
    expect(await openSteps(walk)).toEqual(['askCourt', 'askPlaces']);
    const court = await offices.person('ta.hinhsu');
    await court.do(walk.code, 'reply', { form: { judgment: 'none' } });
    expect(await openSteps(walk)).toEqual(['askPlaces']);
    const [officer] = await offices.holders(walk.code, 'askPlaces');
    await officer?.do(walk.code, 'record', { form: { askedPlaces: 'Công an phường', result: 'namesake' } });
    expect(await openSteps(walk)).toEqual(['draftOne']);
  });
});

test('the population database does not answer: it is asked again until its time is over, then a person takes over', async () => {
  const { walk, offices } = await begin(t, systems, 'thuong-tru', upTo('match'));
  systems.fallSilent();
  await walk.play();
  for (const minutes of [0, 5, 60, 150]) {
    t.clock.advance({ minutes });
    await t.runJobs();
    expect(await openSteps(walk)).toEqual(['match']);
  }
  const [waiting] = (await walk.dossier()).waiting;
  t.clock.set(waiting?.until ?? '');
  await t.runJobs();
  expect(await openSteps(walk)).toEqual(['identify']);
  const [officer] = await offices.holders(walk.code, 'identify');
  expect((await officer?.timeline(walk.code))?.[0]).toMatchObject({
    type: 'serviceFailed',
    actorName: 'Hệ thống',
  });
  expect(await typesOf(walk)).not.toContain('serviceFailed');

  systems.speak();
  t.clock.advance({ hours: 2 });
  await t.runJobs();
  expect(await openSteps(walk)).toEqual(['identify']);
  const form = { identityBasis: 'card', identityNote: 'Thẻ căn cước khớp' };
  await officer?.do(walk.code, 'done', { form });
  expect(await openSteps(walk)).toEqual(['checkRented']);
});

test('while the tax office reckons and the owner pays the clock stands, and the due date moves by as much', async () => {
  const { walk, offices } = await begin(t, systems, 'cap-doi-so-do', upTo('assessTax'));
  await walk.play();
  const seen = async () => {
    const { dueAt, lateness, lifecycleCode } = await walk.dossier();
    return { dueAt, lateness, lifecycleCode };
  };
  expect(await seen()).toEqual({ dueAt: '2026-12-01T02:00:00.000Z', lateness: 'PAUSED', lifecycleCode: 4 });

  // From Monday 11:01 over the holiday to Thursday 11:01: two working days.
  t.clock.set('2026-11-26T11:01:00+07:00');
  const [tax] = await offices.holders(walk.code, 'assessTax');
  const form = { due: true, registrationCharge: 2_375_000, landLevy: 0, noticeNumber: '452/TB-QTR' };
  await tax?.do(walk.code, 'reply', { form });
  expect(await seen()).toMatchObject({ lateness: 'WITHIN_LIMIT', lifecycleCode: 4 });

  const [officer] = await offices.holders(walk.code, 'collect');
  const early = await officer?.tryTo(walk.code, { action: 'paid' });
  expect(early?.json<unknown>()).toMatchObject({ code: 'ACTION_NOT_ALLOWED' });
  const items = [{ name: 'Lệ phí trước bạ nhà ở', kind: 'TAX' as const, amount: 2_375_000 }];
  await officer?.do(walk.code, 'requestPayment', { payment: { items } });
  const asked = await seen();
  expect(asked).toMatchObject({ lateness: 'PAUSED', lifecycleCode: 6 });
  // The worker draws the notice; only then do days go by.
  await t.runJobs();
  // Until Monday: two more.
  t.clock.set('2026-11-30T11:01:00+07:00');
  const [cashier] = await offices.cashiers(walk.code);
  await cashier?.do(walk.code, 'confirmPayment', { receipt: { number: 'GNT-1', method: 'TRANSFER' } });
  const paid = await seen();
  expect(paid).toMatchObject({ lateness: 'WITHIN_LIMIT', lifecycleCode: 4 });
  const { due } = await walk.dossier();
  expect(due?.promises.map(({ cause }) => cause)).toEqual(['ACCEPTED', 'RESUMED', 'RESUMED']);
  expect(due?.promises.map(({ dueAt }) => dueAt)).toEqual([
    '2026-12-01T02:00:00.000Z',
    '2026-12-03T02:00:00.000Z',
    '2026-12-07T02:00:00.000Z',
  ]);
  await officer?.do(walk.code, 'paid');
  expect(await openSteps(walk)).toEqual(['update']);
});

describe('a monthly allowance', () => {
  test('is concluded only after the list has hung out for two working days, and by nobody before', async () => {
    const { walk, offices } = await begin(t, systems, 'tro-cap-xa-hoi', upTo('posted'));
    await walk.play();
    expect(await openSteps(walk)).toEqual(['posted']);
    const until = (await walk.dossier()).waiting[0]?.until ?? '';
    // Visited on Monday at 10:01; Tuesday is a holiday.
    expect(until).toBe('2026-11-26T03:01:00.000Z');
    t.clock.set(new Date(Date.parse(until) - 60_000).toISOString());
    await t.runJobs();
    expect(await openSteps(walk)).toEqual(['posted']);
    expect(await offices.holders(walk.code, 'posted')).toEqual([]);
    t.clock.set(until);
    await t.runJobs();
    await t.runJobs();
    expect(await openSteps(walk)).toEqual(['conclude']);
    expect((await typesOf(walk)).filter((type) => type === 'timerFired')).toHaveLength(1);
  });

  test('that touches HIV is never posted', async () => {
    const { walk, offices } = await begin(t, systems, 'tro-cap-xa-hoi', upTo('verify'));
    await walk.play();
    const [officer] = await offices.holders(walk.code, 'verify');
    const form = {
      visitedOn: '2026-11-23',
      situationTrue: true,
      confirmedGroup: 'hivPoor',
      hasPension: false,
    };
    await officer?.do(walk.code, 'done', { form });
    expect(await openSteps(walk)).toEqual(['conclude']);
  });
});

describe('the draft of a birth certificate', () => {
  const ENTRY = {
    registerBook: '01/2026-TP/KS',
    registerNumber: 128,
    registeredOn: '2026-11-23',
    childPersonalId: '044226000128',
  };

  test('goes on to be signed when its owner has said nothing for a day; the day is not theirs to lose', async () => {
    const { walk } = await begin(t, systems, 'khai-sinh', upTo('confirmDraft'));
    await walk.play();
    const before = await walk.dossier();
    expect(before).toMatchObject({
      turn: { who: 'OWNER' },
      lateness: 'PAUSED',
      dueAt: '2026-11-23T10:00:00.000Z',
    });
    // Asked on Monday at 10:00; Tuesday is a holiday.
    expect(before.openWork[0]?.timeoutAt).toBe('2026-11-25T03:00:00.000Z');
    t.clock.set('2026-11-25T09:59:00+07:00');
    await t.runJobs();
    expect(await openSteps(walk)).toEqual(['confirmDraft']);
    t.clock.set('2026-11-25T10:00:00+07:00');
    await t.runJobs();
    const after = await walk.dossier();
    expect(await openSteps(walk)).toEqual(['sign']);
    expect(after).toMatchObject({ dueAt: '2026-11-25T10:00:00.000Z', lateness: 'DUE_SOON' });
    expect((await walk.owner.timeline(walk.code))[0]).toMatchObject({
      title: { vi: 'Xem lại bản nháp Giấy khai sinh: Đúng hết, đồng ý (hết hạn trả lời)' },
      actorName: 'Hệ thống',
    });
    const late = await walk.owner.tryTo(walk.code, {
      action: 'askToCorrect',
      form: { whatIsWrong: 'Sai tên mẹ' },
    });
    expect(late.json<unknown>()).toMatchObject({ code: 'ACTION_NOT_ALLOWED' });
  });

  test('is corrected when they ask for it, and silence after that does not correct it again', async () => {
    const { walk, offices } = await begin(t, systems, 'khai-sinh', upTo('confirmDraft'));
    await walk.play();
    await walk.owner.do(walk.code, 'askToCorrect', {
      form: { whatIsWrong: 'Tên mẹ là Trần Thị Thanh Bình' },
    });
    expect(await openSteps(walk)).toEqual(['register']);
    const [clerk] = await offices.holders(walk.code, 'register');
    expect(JSON.stringify((await clerk?.dossier(walk.code))?.stepAnswers)).toContain('Trần Thị Thanh Bình');
    await clerk?.do(walk.code, 'submit', { form: ENTRY });
    expect(await openSteps(walk)).toEqual(['confirmDraft']);
    t.clock.set('2026-11-26T08:00:00+07:00');
    await t.runJobs();
    expect(await openSteps(walk)).toEqual(['sign']);
  });
});
