import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HistoryExport } from '@motcua/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { historyLines } from '../../src/features/audit/cli/history-lines.js';
import { ListHistory } from '../../src/features/audit/cli/list-history.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';
import { Audited, BIRTH, verifyOffline, WARD } from './audited.js';

let t: TestApp;
let audited: Audited;
let place: string;

beforeAll(async () => {
  t = await createTestApp();
  audited = await Audited.of(t);
  place = await mkdtemp(join(tmpdir(), 'motcua-history-'));
});
afterAll(async () => {
  await audited.close();
  await t.close();
  await rm(place, { recursive: true, force: true });
});

const SECRET = 'Nghi giấy chứng sinh bị sửa';

async function kept(name: string, history: HistoryExport): Promise<string> {
  const file = join(place, name);
  await writeFile(file, JSON.stringify(history));
  return file;
}

test('the owner takes the history home, without what is between officers, and verifies it offline', async () => {
  const { an, intake } = audited;
  const { code } = await an.file(BIRTH, WARD);
  const early = (await an.get(`/dossiers/${code}/history-export`)).json<HistoryExport>();
  await intake.do(code, 'claim');
  await intake.do(code, 'addNote', { reason: SECRET });
  await intake.do(code, 'sendMessage', { reason: 'Mời mang bản chính' });
  await an.do(code, 'sendMessage', { reason: 'Vâng, chiều nay' });
  await intake.do(code, 'accept', { note: SECRET });

  const answer = await an.get(`/dossiers/${code}/history-export`);
  expect(answer.headers).toMatchObject({
    'content-disposition': `attachment; filename="lich-su-${code}.json"`,
    'cache-control': 'no-store',
  });
  const history = answer.json<HistoryExport>();
  expect(history).toMatchObject({ format: 'motcua-history/1', dossier: { code, version: 6 } });
  expect(history.actions.map(({ words }) => words?.title.vi ?? null)).toEqual([
    'Nộp hồ sơ',
    null,
    null,
    'Tin nhắn',
    'Tin nhắn',
    'Hồ sơ được tiếp nhận',
  ]);
  expect(history.actions[2]?.parts).toEqual({
    actor: { withheld: expect.any(String) as string },
    facts: { withheld: expect.any(String) as string },
    rest: { withheld: expect.any(String) as string },
    told: { withheld: expect.any(String) as string },
  });
  expect(history.actions[3]?.parts).toMatchObject({ facts: { content: { text: 'Mời mang bản chính' } } });
  expect(history.actions[5]?.parts).toMatchObject({
    told: { content: { lifecycle: 'ACCEPTED', seq: 6 } },
    actor: { withheld: expect.any(String) as string },
    facts: { withheld: expect.any(String) as string },
  });
  expect(answer.body).not.toContain(SECRET);
  expect(answer.body).not.toContain('assigneeId');
  const [{ id: officer } = { id: '' }] = await t.database.query<{ id: string }>(
    'SELECT id FROM account WHERE username = $1',
    [intake.username],
  );
  const told = history.actions.filter(({ seq }) => seq !== 4);
  expect(JSON.stringify(told)).not.toContain(officer);

  const [file, before] = [await kept('now.json', history), await kept('early.json', early)];
  expect(await verifyOffline(file)).toMatchObject({
    code: 0,
    said: expect.stringContaining('6 acts') as string,
  });
  expect(await verifyOffline(file, before)).toMatchObject({ code: 0 });
  expect((await verifyOffline(before, file)).said).toContain('act 2 was another one');
});

test.each<[string, (history: HistoryExport) => void, string]>([
  ['a sent answer', ({ submissions: [first] }) => first && (first.answers = {}), 'submission 1'],
  ['a removed act', ({ actions }) => actions.splice(1, 1), 'act 3'],
  ['a cut end', ({ actions }) => actions.pop(), '4 acts are named, 3 are there'],
  [
    'an act told otherwise',
    ({ actions: [first] }) => {
      const told = first?.parts?.told;
      if (told && 'content' in told) told.content = { ...(told.content as object), at: 1 };
    },
    'act 1',
  ],
])('the tool tells %s', async (name, change, words) => {
  const code = await audited.dossier();
  const history = (await audited.an.get(`/dossiers/${code}/history-export`)).json<HistoryExport>();
  change(history);
  const { code: ended, said } = await verifyOffline(await kept(`${name}.json`, history));
  expect({ ended, said }).toEqual({ ended: 1, said: expect.stringContaining(words) as string });
});

test('nobody but the owner gets it', async () => {
  const code = await audited.dossier();
  const statusFor = async (who: Person) => (await who.get(`/dossiers/${code}/history-export`)).statusCode;
  expect(await statusFor(await Person.signIn(t, 'dan.binh'))).toBe(404);
  expect(await statusFor(audited.intake)).toBe(403);
  const answer = await t.inject({ method: 'GET', url: `/api/v1/dossiers/${code}/history-export` });
  expect(answer.statusCode).toBe(401);
});

test('an inspector reads who did what, in which post, and when', async () => {
  const code = await audited.dossier();
  const list = t.app.get(ListHistory);
  const history = await list.list(code);
  if (!history) throw new Error('no such dossier');
  const lines = historyLines(history);
  expect(lines[0]).toBe(`${code}: 4 thao tác`);
  expect(lines[1]).toBe('1  23/11/2026 08:00  Nguyễn Văn An: Nộp hồ sơ');
  expect(lines[3]).toMatch(
    /^3 {2}23\/11\/2026 08:00 {2}Nguyễn Thị Hồng Nhung, INTAKE_OFFICER, .+: Ghi chú nội bộ$/,
  );
  expect(lines[4]).toBe('   Đã gọi điện');
  const exported = (await audited.an.get(`/dossiers/${code}/history-export`)).json<HistoryExport>();
  expect(lines.at(-1)).toBe(`mã băm cuối: ${exported.actions.at(-1)?.hash ?? ''}`);
  expect(await list.list('H50.101.01-261123-9999')).toBeNull();
});
