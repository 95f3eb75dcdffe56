import { expect, test } from 'vitest';
import { adminHome, adminPages } from './administering.js';

const posts = (...roles: string[]) => roles.map((role) => ({ role, unitCode: 'H50', unitName: 'Tỉnh' }));

test('each role has its pages, and whoever works on dossiers begins with them', () => {
  expect(adminPages(posts('SYSTEM_ADMIN')).map(({ key }) => key)).toEqual([
    'accounts',
    'machines',
    'log',
    'access',
  ]);
  expect(adminPages(posts('INSPECTOR')).map(({ key }) => key)).toEqual(['log', 'access']);
  expect(adminPages(posts('CASE_OFFICER'))).toEqual([]);
  expect(adminHome(posts('SYSTEM_ADMIN'))).toBe('/can-bo/quan-tri/tai-khoan');
  expect(adminHome(posts('BUSINESS_ADMIN'))).toBe('/can-bo/quan-tri/quyen-xem');
  expect(adminHome(posts('BUSINESS_ADMIN', 'CASE_OFFICER'))).toBeNull();
  expect(adminHome(posts('INSPECTOR'))).toBeNull();
  expect(adminHome([])).toBeNull();
});
