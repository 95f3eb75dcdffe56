import { replay } from '@motcua/domain';
import { expect } from 'vitest';
import type { Finding } from '../../src/features/audit/verify/finding.js';
import { VerifyHistories } from '../../src/features/audit/verify/verify-histories.js';
import { brokenLink } from '../../src/features/dossiers/history/action-chain.js';
import type { TestApp } from '../harness/index.js';
import { actsOf, stateOf } from '../sealed-rows.js';

interface DossierNow {
  id: string;
  code: string;
  version: number;
  lifecycle: string;
  open: string[];
}

/**
 * Every dossier there is: its history replays to the stored state, its seals hold, its open tasks are the state's, and
 * verifying finds nothing.
 */
export async function expectWholeHistories(t: TestApp): Promise<number> {
  const dossiers = await t.database.query<DossierNow>(
    `SELECT d.id, d.code, d.version, d.lifecycle,
       COALESCE((SELECT json_agg(t.task_key ORDER BY t.task_key) FROM task t
                 WHERE t.dossier_id = d.id AND t.closed_at IS NULL), '[]') AS open
     FROM dossier d`,
  );
  for (const { id, code, version, lifecycle, open } of dossiers) {
    const state = await stateOf(t, code);
    const chain = await actsOf(t, code);
    expect({ code, state: replay(chain.map(({ action }) => action)) }).toEqual({ code, state });
    expect({ code, version, lifecycle }).toEqual({
      code,
      version: state.version,
      lifecycle: state.lifecycle,
    });
    expect({ code, open }).toEqual({ code, open: state.tasks.map(({ key }) => key).toSorted() });
    expect({ code, broken: brokenLink(id, chain) }).toEqual({ code, broken: null });
  }
  expect(await findings(t)).toEqual([]);
  return dossiers.length;
}

async function findings({ app }: TestApp): Promise<Finding[]> {
  const found: Finding[] = [];
  const watching = { found: (one: Finding) => void found.push(one), progress: () => undefined };
  await app.get(VerifyHistories).verify({ dossierId: null, since: null, expected: null }, watching);
  return found;
}
