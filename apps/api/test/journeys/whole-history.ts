import { type DossierAction, type DossierState, replay } from '@motcua/domain';
import { expect } from 'vitest';
import { brokenLink } from '../../src/features/dossiers/history/action-chain.js';
import type { TestApp } from '../harness/index.js';

interface DossierHistory {
  id: string;
  code: string;
  version: number;
  lifecycle: string;
  state: DossierState;
  links: { action: DossierAction; prevHash: string; hash: string }[];
  open: string[];
}

/** Every dossier there is: its history replays to the stored state, its seals hold, and its open tasks are the state's. */
export async function expectWholeHistories({ database }: TestApp): Promise<number> {
  const dossiers = await database.query<DossierHistory>(
    `SELECT d.id, d.code, d.version, d.lifecycle, d.state,
       (SELECT json_agg(json_build_object('action', h.action, 'prevHash', encode(h.prev_hash, 'hex'),
                 'hash', encode(h.hash, 'hex')) ORDER BY h.seq) FROM dossier_action h WHERE h.dossier_id = d.id) AS links,
       COALESCE((SELECT json_agg(t.task_key ORDER BY t.task_key) FROM task t
                 WHERE t.dossier_id = d.id AND t.closed_at IS NULL), '[]') AS open
     FROM dossier d`,
  );
  for (const { id, code, version, lifecycle, state, links, open } of dossiers) {
    const actions = links.map(({ action }) => action);
    expect({ code, state: replay(actions) }).toEqual({ code, state });
    expect({ code, version, lifecycle }).toEqual({
      code,
      version: state.version,
      lifecycle: state.lifecycle,
    });
    expect({ code, open }).toEqual({ code, open: state.tasks.map(({ key }) => key).toSorted() });
    const chain = links.map(({ action, prevHash, hash }) => ({
      action,
      prevHash: Buffer.from(prevHash, 'hex'),
      hash: Buffer.from(hash, 'hex'),
    }));
    expect({ code, broken: brokenLink(id, chain) }).toEqual({ code, broken: null });
  }
  return dossiers.length;
}
