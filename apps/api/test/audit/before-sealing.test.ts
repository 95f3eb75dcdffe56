import { Command } from 'commander';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CheckAnchors } from '../../src/features/audit/verify/check-anchors.js';
import { HistoriesStore } from '../../src/features/audit/verify/histories.store.js';
import { RenderedFiles } from '../../src/features/audit/verify/rendered-files.js';
import { VerifyHistories, WrongKey } from '../../src/features/audit/verify/verify-histories.js';
import { ProcedureCatalogue } from '../../src/features/procedures/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { FieldCipher } from '../../src/platform/crypto/index.js';
import { keysCommands } from '../../src/platform/keys/index.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { actsOf, papersOf, stateOf } from '../sealed-rows.js';
import { Audited } from './audited.js';

let t: TestApp;
let audited: Audited;

beforeAll(async () => {
  t = await createTestApp({ env: { DATABASE_POOL: '8' } });
  audited = await Audited.of(t);
});
afterAll(async () => {
  await audited.close();
  await t.close();
});

const quoted = (value: unknown): string => `'${JSON.stringify(value).replaceAll("'", "''")}'`;

/** As the rows lay before there was sealing. */
async function unsealed(code: string): Promise<void> {
  const acts = await actsOf(t, code);
  const { content } = (await papersOf(t, code))[0] ?? { content: {} };
  await audited.tamper(
    code,
    `UPDATE dossier SET state_sealed = NULL, state = ${quoted(await stateOf(t, code))} WHERE id = $id`,
    ...acts.map(
      ({ action }) =>
        `UPDATE dossier_action SET action_sealed = NULL, action = ${quoted(action)}
         WHERE dossier_id = $id AND seq = ${action.seq}`,
    ),
    `UPDATE issued_document SET content_sealed = NULL, content = ${quoted(content)} WHERE dossier_id = $id`,
  );
}

async function sealOld(): Promise<void> {
  const program = new Command().exitOverride();
  keysCommands(program, {
    config: () => t.config,
    withApp: (work) => work(t.app),
    print: () => undefined,
    note: () => undefined,
  });
  await program.parseAsync(['keys', 'seal-old'], { from: 'user' });
}

const inClear = () =>
  t.database.query(
    `SELECT 'dossier' FROM dossier WHERE num_nonnulls(state, fee) > 0
     UNION ALL SELECT 'act' FROM dossier_action WHERE action IS NOT NULL
     UNION ALL SELECT 'answers' FROM dossier_submission WHERE answers IS NOT NULL
     UNION ALL SELECT 'paper' FROM issued_document WHERE content IS NOT NULL`,
  );

test('a dossier from before is read, goes on, is sealed later, and its history holds all the while', async () => {
  const code = await audited.dossier();
  await unsealed(code);
  expect(await inClear()).toHaveLength(6);
  expect(await audited.verify()).toMatchObject({ all: [], inClear: 4 });
  expect(await audited.an.dossier(code)).toMatchObject({ code, lifecycle: 'ACCEPTED' });
  expect(await audited.an.timeline(code)).not.toEqual([]);

  await audited.intake.do(code, 'addNote', { reason: 'Sau khi nâng cấp' });
  expect(await audited.verify()).toMatchObject({ all: [], inClear: 4 });

  await sealOld();
  expect(await inClear()).toEqual([]);
  expect(await audited.verify()).toMatchObject({ all: [], inClear: 0, actions: 5 });
  expect(await audited.an.dossier(code)).toMatchObject({ code, lifecycle: 'ACCEPTED' });
});

test('with a key that is not the database’s own nothing is accused: it says that the key is wrong', async () => {
  await audited.dossier();
  const store = new HistoriesStore(t.database, new FieldCipher(Buffer.alloc(32, 9)));
  const verifying = new VerifyHistories(
    store,
    t.app.get(CheckAnchors),
    t.app.get(ProcedureCatalogue),
    t.app.get(RenderedFiles),
    t.app.get(Clock),
  );
  const asked = { dossierId: null, since: null, expected: null };
  const silent = { found: () => expect.unreachable(), progress: () => undefined };
  await expect(verifying.verify(asked, silent)).rejects.toThrow(WrongKey);
});
