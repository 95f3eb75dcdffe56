import { fileDossier } from '../fixtures/dossiers/file-dossier.js';
import { BIRTH, BUSINESS, HOUSE } from '../fixtures/dossiers/samples.js';
import type { People } from '../fixtures/people/people.js';
import { expect, test } from '../fixtures/test.js';
import { productAddress } from '../product-address.js';
import { type Attack, type Attacker, attackOn } from './attack.js';
import { BROKEN_HTTP, sendRaw } from './broken-http.js';
import { faultOf } from './judge.js';
import { apiMemory } from './memory.js';
import { describedOperations, type Operation } from './operations.js';
import { Random } from './random.js';
import { send } from './send.js';

/** A guard in every run of the journeys; `npm run bench -- fuzz` sends twenty thousand and more. */
const REQUESTS = Number(process.env['MOTCUA_FUZZ_REQUESTS'] ?? 2000);
const SEED = Number(process.env['MOTCUA_FUZZ_SEED'] ?? 1);
const AT_ONCE = 8;

interface Tally {
  sent: number;
  byStatus: Map<number, number>;
  faults: string[];
  memory: number[];
}

async function attackerOf(people: People): Promise<{ attacker: Attacker; codes: string[] }> {
  const [birth, business] = [await fileDossier(people, BIRTH), await fileDossier(people, BUSINESS)];
  const who = ['dan.an', 'dan.binh', 'mc.donghoi.tiepnhan', 'vp.donghoi.truong', 'ub.donghoi.chutich'];
  const tokens: string[] = [];
  // One after the other: their sessions are kept in one file.
  for (const name of who) tokens.push((await people.as(name)).token);
  const an = await people.as('dan.an');
  const { documents } = await an.dossier(birth.code);
  const files = documents.flatMap((document) => document.files.map(({ id }) => id));
  const codes = [birth.code, business.code];
  const ids = [...codes, ...files, '1.001193', 'H50.101', '0197a0c2-5b1e-7c11-8a01-000000000001', 'khong-co'];
  return { attacker: { known: { schemas: {}, ids }, tokens: [null, ...tokens] }, codes };
}

async function attackAll(address: string, operations: Operation[], attacker: Attacker): Promise<Tally> {
  const tally: Tally = { sent: 0, byStatus: new Map(), faults: [], memory: [] };
  const random = new Random(SEED);
  const dataDir = process.env['MOTCUA_DATA_DIR'] ?? '';
  const one = async (attack: Attack): Promise<void> => {
    const answer = await send(address, attack);
    if (answer === null) return;
    tally.sent += 1;
    tally.byStatus.set(answer.status, (tally.byStatus.get(answer.status) ?? 0) + 1);
    const fault = faultOf(answer, `${decoded(attack.path)} ${attack.body?.toString('utf8') ?? ''}`);
    if (fault)
      tally.faults.push(`${fault}: ${attack.operation} ${told(attack)} → ${answer.body.slice(0, 200)}`);
    if (tally.sent % 250 === 0) tally.memory.push((await apiMemory(dataDir)) ?? 0);
  };
  const worker = async (): Promise<void> => {
    while (tally.sent < REQUESTS && tally.faults.length < 50)
      await one(attackOn(random.pick(operations), attacker, random));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return tally;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Enough to send it again by hand; no token. */
function told({ method, path, headers, body }: Attack): string {
  const { authorization: _token, ...shown } = headers;
  return `${method} ${path.slice(0, 300)} ${JSON.stringify(shown).slice(0, 300)} ${body?.toString('utf8').slice(0, 200) ?? ''}`;
}

function report({ sent, byStatus, faults, memory }: Tally, operations: number, seconds: number): void {
  const statuses = [...byStatus].toSorted(([a], [b]) => a - b).map(([status, n]) => `${status}: ${n}`);
  const third = Math.max(1, Math.floor(memory.length / 3));
  const median = (of: number[]): number => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;
  process.stdout.write(
    `  ${sent} hostile requests to ${operations} operations in ${seconds.toFixed(0)} s, seed ${SEED}\n` +
      `  ${statuses.join('  ')}\n  faults: ${faults.length}\n` +
      `  API memory, MB: first third ${median(memory.slice(0, third))}, last third ${median(memory.slice(-third))}, most ${Math.max(0, ...memory)}\n`,
  );
}

test('hostile requests to every operation find no fault', async ({ people }) => {
  test.setTimeout(60_000 + REQUESTS * 60);
  const address = await productAddress();
  const { attacker, codes } = await attackerOf(people);
  const { operations, schemas } = await describedOperations(address);
  const before = await Promise.all(codes.map((code) => apiAnswers(people, code)));
  const started = Date.now();
  const tally = await attackAll(address, operations, { ...attacker, known: { ...attacker.known, schemas } });
  report(tally, operations.length, (Date.now() - started) / 1000);
  expect(tally.faults).toEqual([]);
  expect(tally.sent).toBeGreaterThanOrEqual(REQUESTS);
  // Every kind of refusal was met, and something was let through: the attack reached what is behind the doors.
  for (const status of [200, 401, 403, 404, 422]) expect([...tally.byStatus.keys()]).toContain(status);
  for (const [index, code] of codes.entries())
    expect(await apiAnswers(people, code), 'what was handed in').toEqual(before[index]);
  // By somebody with whom nothing was attacked: those others have used up what they may send.
  expect((await fileDossier(people, HOUSE)).code).not.toBe('');
});

/** What a citizen handed in must be there after all of it, word for word. */
async function apiAnswers(people: People, code: string): Promise<unknown> {
  for (const owner of ['dan.an', 'dan.binh']) {
    const answer = await (await people.as(owner)).send('GET', `/dossiers/${code}`);
    if (answer.ok()) return ((await answer.json()) as { answers: unknown }).answers;
  }
  throw new Error(`${code} is gone`);
}

test('what is not HTTP is answered or cut off, and the next request is served', async () => {
  const address = await productAddress();
  for (const text of BROKEN_HTTP) {
    const { status, body } = await sendRaw(address, text);
    expect([text.slice(0, 60), status >= 500 && status !== 503], body.slice(0, 200)).toEqual([
      text.slice(0, 60),
      false,
    ]);
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
  }
});
