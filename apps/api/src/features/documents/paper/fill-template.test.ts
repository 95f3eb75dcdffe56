import { expect, test } from 'vitest';
import { fillTemplate } from './fill-template.js';

const scope = {
  childName: 'Nguyễn Thảo An',
  born: '2026-11-05',
  dossier: { acceptedAt: Date.parse('2026-11-20T23:30:00Z'), code: 'H50.101-261121-0001' },
  fee: 1_000_000,
};

test.each([
  ['{{ childName | upper }}', 'NGUYỄN THẢO AN'],
  ['sinh ngày {{ born | date }}', 'sinh ngày 05/11/2026'],
  ['{{born|dateInWords}}', 'ngày năm, tháng mười một, năm hai nghìn không trăm hai mươi sáu'],
  ['ngày {{ dossier.acceptedAt | date }}', 'ngày 21/11/2026'],
  ['{{ fee | money }}', '1.000.000 đ'],
  ['{{ missing }} {{ childName }} {{ dossier.nothing.deeper }}', 'Nguyễn Thảo An'],
  ['{{ childName | unknown }}', ''],
  ['{{ constructor.name }}{{ __proto__ }}', ''],
  ['{{ dossier }}', ''],
])('%s', (template, filled) => {
  expect(fillTemplate(template, scope)).toBe(filled);
});

test('text that came from a person is never read as a template again', () => {
  expect(fillTemplate('{{ a }}', { a: '{{ b }}', b: 'secret' })).toBe('{{ b }}');
});
