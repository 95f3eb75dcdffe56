import { isBegin, isEnd } from '../load/acts.mjs';
import { spread } from './targets/desks.mjs';

const EXPLAIN = 'EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON)';
const EXPLAIN_TEXT = 'EXPLAIN (ANALYZE, BUFFERS)';

/**
 * The statements of an endpoint as the product sends them, each with its plan on this data set, for `count` requests. What
 * they write is rolled back. Gives one entry for each different statement, with its plans, most buffers first.
 */
export async function explained(ground, recorder, target, { count = 12, text = false } = {}) {
  const requests = spread(await target.requests(ground, recorder.address, 24), count);
  const { kinds } = await recorder.record(requests, { undo: target.once ?? false, nameOf: target.nameOf });
  await ground.client.query('SET role motcua_app');
  try {
    const found = new Map();
    for (const kind of kinds)
      for (const values of kind.acts.slice(0, count))
        await explainAct(ground.client, kind.statements, values, { found, text });
    const statements = [...found.values()].map((one) => ({
      ...one,
      plans: one.plans.toSorted((a, b) => b.buffers - a.buffers),
    }));
    return { statements, roundTrips: kinds[0].statements.length };
  } finally {
    await ground.client.query('RESET role');
    await target.clear?.(ground);
  }
}

async function explainAct(client, statements, values, { found, text }) {
  await client.query('BEGIN');
  try {
    for (const [at, sql] of statements.entries()) {
      if (isBegin(sql) || isEnd(sql)) continue;
      if (!/^\s*(?:select|with|insert|update|delete)\b/i.test(sql)) {
        await client.query(sql, values[at]);
        continue;
      }
      const entry = found.get(sql) ?? { sql, plans: [] };
      found.set(sql, entry);
      entry.plans.push(await planOf(client, sql, values[at], text));
    }
  } finally {
    await client.query('ROLLBACK');
  }
}

async function planOf(client, sql, values, text) {
  if (text) {
    const { rows } = await client.query({ text: `${EXPLAIN_TEXT} ${sql}`, values });
    const lines = rows.map((row) => row['QUERY PLAN']);
    return {
      lines,
      buffers: buffersIn(lines),
      ms: Number(/Execution Time: ([\d.]+)/.exec(lines.at(-1))?.[1] ?? 0),
    };
  }
  const { rows } = await client.query({ text: `${EXPLAIN} ${sql}`, values });
  const [{ Plan: plan }] = rows[0]['QUERY PLAN'];
  const nodes = [...nodesOf(plan)];
  return {
    buffers: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
    indexes: [...new Set(nodes.map((node) => node['Index Name']).filter(Boolean))],
    scanned: [...new Set(nodes.filter(isWholeScan).map((node) => node['Relation Name']))],
  };
}

const isWholeScan = (node) => node['Node Type'].endsWith('Seq Scan') && node['Actual Loops'] > 0;

/** The first node counts what those below it touched. */
function buffersIn(lines) {
  const first = lines.find((line) => /Buffers: shared/.test(line)) ?? '';
  const count = (word) => Number(new RegExp(`shared[^,]*?${word}=(\\d+)`).exec(first)?.[1] ?? 0);
  return count('hit') + count('read');
}

function* nodesOf(plan) {
  yield plan;
  for (const below of plan['Plans'] ?? []) yield* nodesOf(below);
}
