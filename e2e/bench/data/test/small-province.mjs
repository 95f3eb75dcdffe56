import { ROLES, unitRulesOf } from '@motcua/domain';
import { loadProcedure, readShippedProcedures } from '@motcua/procedures';
import { derivedKeys } from '../../../../apps/api/dist/platform/crypto/file-master-key.js';
import { FieldCipher, headOf } from '../../../../apps/api/dist/platform/crypto/index.js';
import { MIX } from '../scenarios/procedures.mjs';

const id = (number) => `01856aa0-c800-7000-8000-${String(number).padStart(12, '0')}`;
const MASTER = Buffer.alloc(32, 7);

export const cipher = new FieldCipher(MASTER);

export function keys() {
  const { field, lookup } = derivedKeys(MASTER);
  return { head: headOf(0), field, lookup };
}

/** Two communes whose every unit has everybody, in place of what is read from a database. */
export async function smallProvince(slugs) {
  const shipped = await readShippedProcedures();
  const communes = [
    { code: '18880', name: 'Phường Đồng Hới', weight: 2 },
    { code: '19495', name: 'Xã Gio Linh', weight: 1 },
  ];
  const units = [];
  const officers = [];
  const procedures = MIX.filter(({ slug }) => slugs.includes(slug)).map((mix, index) => {
    const { definition } = loadProcedure(shipped.find(({ slug }) => slug === mix.slug).files);
    const places = communes.map((_, commune) => {
      const rules = ['receiving', 'competent', ...unitRulesOf(definition.workflow)];
      const numbers = Object.fromEntries(rules.map((rule) => [rule, unit(`H50.10${commune}`, rule)]));
      return { commune, competent: numbers['competent'], receiving: numbers['receiving'], rules: numbers };
    });
    return { index, ...mix, id: id(9000 + index), versionId: id(9100 + index), definition, places };
  });
  return { communes, units, officers, procedures };

  function unit(agency, rule) {
    const code = `${agency}.${rule}`;
    const known = units.findIndex((one) => one.code === code);
    if (known >= 0) return known;
    const own = {
      id: id(100 + units.length),
      code,
      name: `Đơn vị ${code}`,
      parentName: '',
      address: 'Số 1',
      phone: '0',
      place: 'Đồng Hới',
    };
    own.staff = Object.fromEntries(ROLES.map((role) => [role, [1, 2].map(() => hired(role, own))]));
    return units.push(own) - 1;
  }

  function hired(role, { id: unitId, name: unitName }) {
    return (
      officers.push({
        id: id(1000 + officers.length),
        name: `Cán bộ ${officers.length}`,
        role,
        unitId,
        unitName,
      }) - 1
    );
  }
}
