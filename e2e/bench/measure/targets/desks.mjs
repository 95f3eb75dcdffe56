import { bearer } from '../../load/sessions.mjs';

/** Who has work open in their unit and role: the officers of a working day. Takes each as often as there is work. */
export async function desks({ client, signIn }, count) {
  const { rows } = await client.query(
    `SELECT p.account_id AS id, count(*)::int AS open
     FROM task t JOIN appointment p ON p.agency_id = t.unit_id AND p.role = t.role AND p.valid_to IS NULL
     JOIN account a ON a.id = p.account_id AND a.disabled_at IS NULL
     WHERE t.closed_at IS NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT $1`,
    [count],
  );
  if (rows.length === 0) throw new Error('nobody has open work in this data set');
  const tokens = await signIn(rows.map(({ id }) => id));
  return rows.map(({ id }) => ({ id, headers: bearer(tokens.get(id)) }));
}

/** An officer who may see it, for each of these codes: somebody of the counter that took it in. */
export async function readersOf({ client, signIn }, codes) {
  const { rows } = await client.query(
    `SELECT d.code, (SELECT p.account_id FROM appointment p JOIN account a ON a.id = p.account_id
        WHERE p.agency_id = d.receiving_agency_id AND p.valid_to IS NULL AND a.disabled_at IS NULL
          AND p.role IN ('INTAKE_OFFICER', 'COUNTER_HEAD', 'RESULT_OFFICER')
        ORDER BY md5(p.id::text || d.code) LIMIT 1) AS id
     FROM dossier d WHERE d.code = ANY($1)`,
    [codes],
  );
  const known = rows.filter(({ id }) => id !== null);
  const tokens = await signIn(known.map(({ id }) => id));
  return known.map(({ code, id }) => ({ code, id, headers: bearer(tokens.get(id)) }));
}

/** Some of a list, spread over all of it. */
export function spread(list, count) {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)]);
}
