import { ACTIONS } from '../copy/tables.mjs';

const BOUND = /FROM \('([^']+)'\) TO \('([^']+)'\)/;

/** The partitions of dossier_action with their bounds in epoch ms, the one for the rest last. */
export async function partitionsOf(client) {
  const { rows } = await client.query(
    `SELECT c.relname AS table, pg_get_expr(c.relpartbound, c.oid) AS bound FROM pg_inherits i
     JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = $1::regclass ORDER BY c.relname`,
    [ACTIONS],
  );
  const parsed = rows.map(({ table, bound }) => {
    const [, from, to] = BOUND.exec(bound) ?? [];
    return from ? { table, from: instant(from), to: instant(to) } : { table, from: Infinity, to: Infinity };
  });
  return parsed.toSorted((a, b) => a.from - b.from);
}

/** As the server prints it in its time zone, which is UTC here: `2025-01-01 00:00:00+00`. */
const instant = (text) => Date.parse(text.replace(' ', 'T').replace(/\+00$/, 'Z'));
