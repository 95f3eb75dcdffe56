import { loadAdminUnits } from '@motcua/procedures';
import { adminUnitSearchText } from '../../../../apps/api/dist/features/organisations/admin-unit-text.js';
import { skewed } from '../random/weighted.mjs';

const PROVINCE = '44';
/** Most provinces have about a hundred communes since 2025, this one 78. */
const COMMUNES = 120;
const FIRST_INVENTED = 44_901;

/**
 * The communes of the province, busiest first. To reach the number of a large province some that were merged in 2025
 * stand beside the real ones, under codes that nobody has.
 */
export async function communesOfSet() {
  const units = await loadAdminUnits();
  const real = units.filter(({ parentCode }) => parentCode === PROVINCE);
  const names = new Set(real.map(({ name }) => name));
  const merged = [...new Set(real.flatMap(({ formerNames }) => formerNames))].filter(
    (name) => !names.has(name),
  );
  const invented = merged.slice(0, COMMUNES - real.length).map((name, index) => ({
    code: String(FIRST_INVENTED + index),
    name,
    type: name.startsWith('Phường') ? 'WARD' : 'COMMUNE',
    invented: true,
  }));
  const ordered = [...real, ...invented].toSorted((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1));
  const weights = skewed(ordered.length, 0.7);
  return ordered.map((unit, index) => ({
    ...unit,
    invented: unit.invented === true,
    weight: weights[index],
  }));
}

/** Wards, and the two places where the demo's people work, before the countryside. */
function rank({ name, type }) {
  if (name === 'Phường Đồng Hới') return 0;
  return type === 'WARD' ? 1 : name === 'Xã Gio Linh' ? 2 : 3;
}

export async function writeInvented(client, communes) {
  const rows = communes
    .filter(({ invented }) => invented)
    .map(({ code, name, type }) => ({ code, name, type, search: adminUnitSearchText(name, []) }));
  await client.query(
    `INSERT INTO admin_unit (code, parent_code, type, name, valid_from, search_text)
     SELECT u.code, $2, u.type, u.name, '2025-07-01', u.search
     FROM jsonb_to_recordset($1::jsonb) AS u(code text, type text, name text, search text)`,
    [JSON.stringify(rows), PROVINCE],
  );
}
