import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { ask, type Answer, type Callable, comparable } from './ask.js';
import { type Asker, Askers } from './askers.js';
import { stoppedAtTheGate } from './audiences.js';
import { declaredRoutes } from './declared-routes.js';
import { KNOWN_ROUTES } from './known-routes.js';
import { type Target, toldOf } from './targets.js';
import { makeWorld, type World } from './world.js';

let t: TestApp;
let world: World;
let askers: Asker[];
const tried = { routes: 0, askers: 0, combinations: 0, requests: 0, compared: 0, bodies: 0 };

beforeAll(async () => {
  t = await createTestApp();
  world = await makeWorld(t);
  askers = await Askers.make(t);
  tried.askers = askers.length;
}, 180_000);

afterAll(async () => {
  process.stdout.write(`access matrix: ${JSON.stringify(tried)}\n`);
  await t.close();
});

const REFUSED = [401, 403, 404];
/** How many are asked of those whom a slow route lets in. */
const FEW = 5;

function callable(key: string): Callable {
  const [method, path] = key.split(' ') as [Callable['method'], string];
  const route = KNOWN_ROUTES[key];
  if (!route) throw new Error(`${key} is not known`);
  return { method, path, route };
}

test('every route is known to the matrix, and the matrix knows no others', () => {
  const declared = declaredRoutes(t).map(({ method, path }) => `${method} ${path}`);
  tried.routes = declared.length;
  expect(declared.filter((route) => !Object.hasOwn(KNOWN_ROUTES, route))).toEqual([]);
  expect(Object.keys(KNOWN_ROUTES).filter((route) => !declared.includes(route))).toEqual([]);
});

async function outcomes(key: string, asker: Asker, letIn: { count: number }): Promise<string[]> {
  const call = callable(key);
  const stopped = stoppedAtTheGate(call.route, asker);
  const targets: (Target | null)[] = call.route.of?.targets(world) ?? [null];
  const nowhere = call.route.of?.nowhere ?? {};
  if (stopped === null && call.route.slow && letIn.count++ >= FEW) return [];
  const wrong: string[] = [];
  let free: Answer | null = null;
  for (const target of targets) {
    tried.combinations += 1;
    const ids = target?.ids ?? nowhere;
    const open = stopped === null && (target?.opensTo(asker) ?? true);
    if (open && call.route.changes) continue;
    const answer = await ask(t, call, asker, ids);
    tried.requests += 1;
    const say = (words: string) =>
      wrong.push(`${key} | ${asker.name} | ${target?.name ?? ''}: ${words} (${answer.status})`);
    if (answer.status === 429 || answer.status >= 500) say(`cannot tell: ${answer.body.slice(0, 200)}`);
    tried.bodies += 1;
    for (const mark of toldOf(world, asker, answer, ids)) say(`tells of ${mark}`);
    if (stopped !== null) {
      if (answer.status !== stopped) say(`should be ${stopped}: ${answer.body.slice(0, 200)}`);
    } else if (open) {
      if (REFUSED.includes(answer.status) && target !== null)
        say(`should be let in: ${answer.body.slice(0, 300)}`);
      if ((answer.status === 401 || answer.status === 403) && call.route.who !== 'anybody')
        say(`should be let in: ${answer.body.slice(0, 300)}`);
    } else {
      if (answer.status !== (call.route.absent ?? 404)) say('should be as if it were not there');
      free ??= await ask(t, call, asker, nowhere);
      tried.compared += 1;
      if (comparable(answer, ids) !== comparable(free, nowhere))
        say(`differs from what is nobody's:\n${comparable(answer, ids)}\n${comparable(free, nowhere)}`);
    }
  }
  return wrong;
}

describe('every route, asked by everybody of everything', () => {
  test.each(Object.keys(KNOWN_ROUTES))(
    '%s',
    async (key) => {
      const wrong: string[] = [];
      const letIn = { count: 0 };
      for (const asker of askers) wrong.push(...(await outcomes(key, asker, letIn)));
      expect(wrong.slice(0, 5)).toEqual([]);
    },
    60_000,
  );
});
