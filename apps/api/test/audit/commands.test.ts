import { Command } from 'commander';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditCommands } from '../../src/features/audit/cli/audit-commands.js';
import { UserError } from '../../src/platform/cli/index.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Audited } from './audited.js';

let t: TestApp;
let audited: Audited;

beforeAll(async () => {
  t = await createTestApp();
  audited = await Audited.of(t);
});
afterAll(async () => {
  await audited.close();
  await t.close();
});

/** As typed by an operator; `wrong` is what ends the command with 1. */
async function run(...words: string[]): Promise<{ printed: string[]; wrong: string | null }> {
  const printed: string[] = [];
  const program = new Command().exitOverride();
  auditCommands(program, {
    config: () => t.config,
    withApp: (work) => work(t.app),
    print: (line) => void printed.push(line),
    note: () => undefined,
  });
  try {
    await program.parseAsync(['audit', ...words], { from: 'user' });
    return { printed, wrong: null };
  } catch (error) {
    if (error instanceof UserError) return { printed, wrong: error.message };
    throw error;
  }
}

test('the operator verifies, anchors, is told what is wrong by name, and ends with 1', async () => {
  const [code, other] = [await audited.dossier(), await audited.dossier()];
  const before = await run('verify');
  expect(before).toMatchObject({ wrong: null });
  expect(before.printed.join('\n')).toMatch(
    /2 dossiers, 8 acts, 2 submissions, 0 anchors[^]*no anchor yet[^]*as it was written/,
  );

  const { printed: anchored } = await run('anchor');
  expect(anchored).toEqual([expect.stringMatching(/^1:[0-9a-f]{64}$/)]);
  const kept = anchored[0] ?? '';
  const whole = await run('verify', '--since', '2026-11-23', '--expect', kept);
  expect(whole).toMatchObject({ wrong: null });
  expect(whole.printed.join('\n')).toContain(`newest anchor: ${kept}`);

  await audited.tamper(
    code,
    `UPDATE dossier_action SET at = at - interval '1 day' WHERE dossier_id = $id AND seq = 3`,
  );
  const named = await run('verify');
  expect(named.wrong).toBe('1 things are not as they were written');
  expect(named.printed[0]).toContain(`${code} #3  ALTERED: `);
  const json = await run('verify', '--json', '--dossier', code);
  expect(json.printed.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { dossier: code, seq: 3, wrong: 'ALTERED' },
    { summary: { dossiers: 1, actions: 4, findings: 1 } },
  ]);
  expect(await run('verify', '--dossier', other)).toMatchObject({ wrong: null });
  expect((await run('list', '--dossier', other)).printed).toHaveLength(7);
});

test.each([
  [['verify', '--since', 'yesterday'], 'a day is written'],
  [['verify', '--since', '2026-13-40'], 'a day is written'],
  [['verify', '--expect', 'x'], 'an anchor is written'],
  [['verify', '--dossier', 'H50.1-1'], 'no dossier has this code'],
  [['list', '--dossier', 'H50.1-1'], 'no dossier has this code'],
])('%j is answered in words', async (words, said) => {
  expect((await run(...words)).wrong).toContain(said);
});
