import { describe, expect, it } from 'vitest';
import { houseFor } from './lanes.js';
import { SlowAnswers } from './slow-answers.js';
import { type Release, Turnstile } from './turnstile.js';

const lane = (changes = {}) => ({
  atOnce: 3,
  perKey: 2,
  waiting: 4,
  waitingPerKey: 2,
  waitMs: 50,
  ...changes,
});
const house = (changes = {}) => new Turnstile({ lanes: { work: lane(changes) }, capacity: 4, reserved: 1 });
const visit = (key: string, officer = false) => ({ lane: 'work' as const, key, officer });
const settled = () => new Promise((done) => setImmediate(done));

describe('a turnstile', () => {
  it('lets no caller hold more than their share, and those behind pass', async () => {
    const stile = house();
    const [first] = await Promise.all([stile.enter(visit('a')), stile.enter(visit('a'))]);
    let third: Release | null | undefined;
    void stile.enter(visit('a')).then((release) => (third = release));
    expect(await stile.enter(visit('b'))).toBeTypeOf('function');
    await settled();
    expect(third).toBeUndefined();
    expect(stile.waiting).toBe(1);
    first?.();
    await settled();
    expect(third).toBeTypeOf('function');
  });

  it('turns away who waited too long, and at once who finds the line full', async () => {
    const stile = house({ atOnce: 1, perKey: 1, waiting: 2 });
    await stile.enter(visit('a'));
    const begun = performance.now();
    const waiting = ['b', 'c'].map((key) => stile.enter(visit(key)));
    expect(await stile.enter(visit('d'))).toBeNull();
    expect(performance.now() - begun).toBeLessThan(40);
    expect(await Promise.all(waiting)).toEqual([null, null]);
    expect(stile.waiting).toBe(0);
  });

  it('keeps places for officers, and lets them go first', async () => {
    const stile = new Turnstile({
      lanes: { work: lane({ atOnce: 9, perKey: 9 }) },
      capacity: 3,
      reserved: 1,
    });
    const [release] = await Promise.all([stile.enter(visit('a')), stile.enter(visit('a'))]);
    const order: string[] = [];
    void stile.enter(visit('citizen')).then(() => order.push('citizen'));
    expect(await stile.enter(visit('first', true))).toBeTypeOf('function');
    void stile.enter(visit('second', true)).then(() => order.push('officer'));
    release?.();
    await settled();
    expect(order).toEqual(['officer']);
  });

  it('counts nobody twice who leaves twice, and ends empty', async () => {
    const stile = house();
    const release = await stile.enter(visit('a'));
    expect(stile.count('all')).toBe(1);
    release?.();
    release?.();
    expect([stile.count('all'), stile.count('work')]).toEqual([0, 0]);
  });
});

describe('a turnstile that closes', () => {
  it('turns away at once who waits, lets nobody wait any more, and lets those inside finish', async () => {
    const stile = house({ atOnce: 1, perKey: 1, waitMs: 60_000 });
    const inside = await stile.enter(visit('a'));
    const waiting = [stile.enter(visit('b')), stile.enter(visit('c'))];
    stile.close();
    expect(await Promise.all(waiting)).toEqual([null, null]);
    expect(await stile.enter(visit('d'))).toBeNull();
    inside?.();
    // There is room again, and nobody who would have to wait for it.
    expect(await stile.enter(visit('e'))).toBeTypeOf('function');
  });
});

describe('the house', () => {
  it.each([1, 2, 4, 10, 40])('of %i connections has a place for everybody', (pool) => {
    const { capacity, reserved, lanes } = houseFor(pool, 2);
    expect(capacity - reserved).toBeGreaterThan(0);
    for (const { atOnce, perKey } of Object.values(lanes)) {
      expect(atOnce).toBeGreaterThan(0);
      expect(perKey).toBeGreaterThan(0);
    }
  });
});

describe('slow answers', () => {
  it('begin after some prompt ones, and end when the process does', async () => {
    const slow = new SlowAnswers();
    await slow.hold(1);
    await slow.hold(10);
    expect(slow.size).toBe(0);
    const held = slow.hold(500);
    expect(slow.size).toBe(1);
    slow.release();
    await held;
    await slow.hold(500);
    expect(slow.size).toBe(0);
  });
});
