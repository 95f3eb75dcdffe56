import { expect, test } from 'vitest';
import { filterOfficers, groupByUnit } from './group-by-unit.js';

const officers = [
  { username: 'a', name: 'Lê An', role: 'INTAKE_OFFICER', unitName: 'Trung tâm' },
  { username: 'b', name: 'Trần Bình', role: 'APPROVER', unitName: 'Phường Đồng Hới' },
  { username: 'a', name: 'Lê An', role: 'RESULT_OFFICER', unitName: 'Trung tâm' },
];
const roleName = (role: string) => (role === 'APPROVER' ? 'Lãnh đạo ký' : 'Tiếp nhận');

test('posts of one officer in one unit come together, units keep their order', () => {
  expect(groupByUnit(officers)).toEqual([
    {
      name: 'Trung tâm',
      officers: [{ username: 'a', name: 'Lê An', roles: ['INTAKE_OFFICER', 'RESULT_OFFICER'] }],
    },
    { name: 'Phường Đồng Hới', officers: [{ username: 'b', name: 'Trần Bình', roles: ['APPROVER'] }] },
  ]);
});

test('found by name, unit or role without marks; order is kept', () => {
  const names = (typed: string) => filterOfficers(officers, typed, roleName).map(({ username }) => username);
  expect(names('lanh dao')).toEqual(['b']);
  expect(names('dong hoi')).toEqual(['b']);
  expect(names('le an')).toEqual(['a', 'a']);
  expect(names('')).toEqual(['a', 'b', 'a']);
  expect(names('xyz')).toEqual([]);
});
