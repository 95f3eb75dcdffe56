import { describe, expect, it } from 'vitest';
import { CLASSES, type Limit } from './limit-table.js';
import { Limits } from './limits.js';
import { networkOf } from './network.js';
import { routeClass } from './route-class.js';
import { WindowCounter } from './window-counter.js';

const LIMIT: Limit = { person: 3, address: 3, seconds: 60, shared: true };
const claim = (key: string) => ({ name: 'write', key, points: 3, limit: LIMIT });

describe('a network', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
    ['not an address', 'unknown'],
    ['', 'unknown'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('the class of a route', () => {
  it.each([
    ['POST', '/api/v1/session/officer', 'signIn'],
    ['GET', '/api/v1/session', 'read'],
    ['DELETE', '/api/v1/session', 'write'],
    ['GET', '/api/v1/session/vneid/callback', 'signIn'],
    ['GET', '/api/v1/lookup', 'lookUp'],
    ['GET', '/api/v1/procedures', 'search'],
    ['GET', '/api/v1/procedures/:code', 'read'],
    ['POST', '/api/v1/dossier-search', 'search'],
    ['POST', '/api/v1/inbox/search', 'search'],
    ['POST', '/api/v1/files', 'upload'],
    ['GET', '/api/v1/files/:id', 'download'],
    ['GET', '/api/v1/dossiers/:code/issued/:id', 'download'],
    ['GET', '/api/v1/dossiers/:code/history-export', 'export'],
    ['POST', '/api/v1/dossiers', 'submit'],
    ['POST', '/api/v1/dossiers/:code/actions', 'write'],
    ['PUT', '/api/v1/what/comes/later', 'write'],
    ['GET', '/health/ready', 'probe'],
    ['GET', '/assets/index.js', 'page'],
    ['GET', null, 'stray'],
  ])('%s %s is %s', (method, pattern, is) => {
    expect(routeClass(method, pattern)).toBe(is);
  });
});

describe('limits', () => {
  it('are there for every class', () => {
    for (const [name, { limit }] of Object.entries(CLASSES)) {
      expect([name, limit.person > 0 && limit.address > 0 && limit.seconds > 0]).toEqual([name, true]);
      expect(limit.address, name).toBeLessThanOrEqual(limit.person);
    }
  });

  it('refuse what is too much, count the refusals, and forget when the window is over', async () => {
    let now = 1_000_000;
    const limits = new Limits(null, () => now);
    for (let n = 0; n < 3; n += 1) expect(await limits.consume(claim('a'))).toBeNull();
    expect(limits.spent(claim('a'))).toMatchObject({ times: 1 });
    now += 20_000;
    expect(await limits.consume(claim('a'))).toEqual({ retryAfterMs: 40_000, times: 2 });
    expect(await limits.consume(claim('b'))).toBeNull();
    now += 40_000;
    expect(await limits.consume(claim('a'))).toBeNull();
  });

  it('let no more questions through to the database than are allowed', async () => {
    let asked = 0;
    const shared = { count: async () => ((asked += 1), 0) };
    const limits = new Limits(shared);
    const answers = await Promise.all(Array.from({ length: 500 }, () => limits.consume(claim('flood'))));
    expect(asked).toBe(3);
    expect(answers.filter((answer) => answer === null)).toHaveLength(3);
  });

  it('believe the other processes', async () => {
    const limits = new Limits({ count: async () => 7000 });
    expect(await limits.consume(claim('a'))).toEqual({ retryAfterMs: 7000, times: 1 });
  });
});

describe('a counter of windows', () => {
  it('has an end, whatever a flood invents', () => {
    const counter = new WindowCounter();
    for (let n = 0; n < 120_000; n += 1) counter.count(`key ${n}`, 60, 0);
    expect(counter.size).toBeLessThanOrEqual(50_000);
    expect(counter.look('key 119999', 0)).toMatchObject({ points: 1 });
  });
});
