const MOST = 4000;

/** What others need to know to measure on the set. */
export async function manifestOf({ client, plan, loaded, seconds }) {
  const { seed, dossiers, until, thin, papersFrom, ground } = plan;
  const gather = (key) => loaded.findings.flatMap((found) => found[key]).slice(0, MOST);
  const sizes = await sizesOf(client);
  const total = Object.values(sizes).reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    format: 1,
    seed,
    dossiers,
    thin,
    until: new Date(until).toISOString(),
    papersFrom: papersFrom > 0 ? new Date(papersFrom).toISOString() : null,
    officers: ground.officers.map(({ id, username, role, unitId, unitName, level }) => ({
      accountId: id,
      username,
      role,
      unitId,
      unitName,
      level,
    })),
    citizens: gather('citizens'),
    recentCodes: gather('recentCodes'),
    oldCodes: gather('oldCodes'),
    openWork: gather('openWork'),
    names: [...new Set(gather('names'))],
    procedures: ground.procedures.map(({ id, versionId, slug, definition }) => ({
      id,
      versionId,
      slug,
      code: definition.code,
      name: definition.name.vi,
    })),
    provinceId: ground.units.find(({ code }) => code === 'H50').id,
    units: ground.units.map(({ id, code, kind, name, parentId }) => ({ id, code, kind, name, parentId })),
    sizes,
    bytesPerDossier: Math.round(total / dossiers),
    people: loaded.people,
    templates: loaded.templates,
    load: { rows: loaded.rows, bytes: loaded.bytes, rowsPerSecond: Math.round(loaded.rows / loaded.seconds) },
    seconds,
  };
}

async function sizesOf(client) {
  const { rows } = await client.query(
    `SELECT c.relname AS table, c.reltuples::bigint AS rows, pg_table_size(c.oid) AS heap, pg_indexes_size(c.oid) AS indexes
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind = 'r' AND pg_total_relation_size(c.oid) > 1000000 ORDER BY 3 DESC`,
  );
  return Object.fromEntries(
    rows.map(({ table, rows: count, heap, indexes }) => [
      table,
      { rows: Number(count), bytes: Number(heap) + Number(indexes), indexBytes: Number(indexes) },
    ]),
  );
}
