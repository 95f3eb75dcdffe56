/**
 * Takes indexes and keys off the tables that are about to be filled, as the migrations made them, whatever they are by
 * then; `restore` gives them back. Read from the catalogue: nothing here knows their names.
 */
const KEYS = `
  SELECT c.conname AS name, c.conrelid::regclass::text AS table, c.contype AS kind, pg_get_constraintdef(c.oid) AS words
  FROM pg_constraint c
  WHERE c.contype IN ('p', 'u', 'f', 'x') AND c.conparentid = 0 AND NOT c.conislocal = false
    AND (c.conrelid::regclass::text = ANY($1) OR c.confrelid::regclass::text = ANY($1))
  ORDER BY c.contype = 'f' DESC, 2, 1`;
const INDEXES = `
  SELECT i.indexrelid::regclass::text AS name, i.indrelid::regclass::text AS table, pg_get_indexdef(i.indexrelid) AS words
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE i.indrelid::regclass::text = ANY($1) AND NOT c.relispartition
    AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
  ORDER BY 2, 1`;

export async function bareTables(client, tables) {
  const { rows: keys } = await client.query(KEYS, [tables]);
  const { rows: indexes } = await client.query(INDEXES, [tables]);
  for (const { name, table } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  return { keys, indexes };
}

/**
 * Statements that give back what was taken, in steps of which each needs the one before; those of one step may run side
 * by side, by table. Foreign keys come back unchecked where `checked` is false: what was written keeps them by its making.
 */
export function restoring({ keys, indexes }, checked) {
  const add = ({ name, table, words }) => ({
    table,
    text: `ALTER TABLE ${table} ADD CONSTRAINT "${name}" ${words}`,
  });
  const own = keys.filter(({ kind }) => kind !== 'f');
  const foreign = keys.filter(({ kind }) => kind === 'f');
  const later = ({ name, table, words }) => ({
    table,
    text: `ALTER TABLE ${table} ADD CONSTRAINT "${name}" ${words.replace(/ NOT VALID$/, '')} NOT VALID`,
  });
  return [
    [...own.map(add), ...indexes.map(({ table, words }) => ({ table, text: words }))],
    foreign.map(checked ? add : later),
  ];
}

/** Says of the foreign keys given back unchecked that they hold. */
export async function trustKeys(client, { keys }) {
  for (const { name, table } of keys.filter(({ kind }) => kind === 'f'))
    await client.query(
      'UPDATE pg_constraint SET convalidated = true WHERE conname = $1 AND conrelid = $2::regclass',
      [name, table],
    );
}
