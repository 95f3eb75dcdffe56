import { existsSync, readFileSync } from 'node:fs';
import { checkCalendar, type UnitRule } from '@motcua/domain';
import { expect, it } from 'vitest';
import { shippedDefinition } from '../../test/shipped-definition.js';
import { SAMPLE_SLUGS } from '../samples.js';
import { loadAdminUnits } from './admin-units.js';
import { lintProcedure } from '../lint/lint-procedure.js';
import { loadAgencies, loadAgencyCatalogue, type AgencySeed } from './agencies.js';
import { loadCalendars } from './calendars.js';
import { parseCsv } from './csv.js';
import { loadLifeEvents, loadSynonyms } from './life-events.js';
import { loadPeople } from './people.js';

it('has every administrative unit of the country, two tiers, since 1 July 2025', async () => {
  const units = await loadAdminUnits();
  const count = (type: string) => units.filter((unit) => unit.type === type).length;
  expect(units.filter(({ parentCode }) => parentCode === null).length).toBe(34);
  expect([count('COMMUNE'), count('WARD'), count('SPECIAL_ZONE')]).toEqual([2621, 687, 13]);
  expect(new Set(units.map(({ code }) => code)).size).toBe(units.length);
  const codes = new Set(units.map(({ code }) => code));
  expect(units.filter(({ parentCode }) => parentCode !== null && !codes.has(parentCode))).toEqual([]);
  expect(units.filter(({ name }) => name !== name.normalize('NFC'))).toEqual([]);
});

it('has Quảng Trị whole, with the names its communes had before', async () => {
  const units = (await loadAdminUnits()).filter(({ parentCode }) => parentCode === '44');
  const count = (type: string) => units.filter((unit) => unit.type === type).length;
  expect([count('COMMUNE'), count('WARD'), count('SPECIAL_ZONE')]).toEqual([69, 8, 1]);
  expect(units.find(({ name }) => name === 'Phường Đồng Hới')?.formerNames).toContain('Phường Đồng Hải');
  const nameless = units.filter(({ formerNames }) => formerNames.length === 0).map(({ name }) => name);
  // Cồn Cỏ was a district without communes.
  expect(nameless).toEqual(['Đặc khu Cồn Cỏ']);
});

it('gives each province the H code by which agencies know it', async () => {
  const provinces = (await loadAdminUnits()).filter(({ parentCode }) => parentCode === null);
  expect(provinces.find(({ code }) => code === '44')?.hCode).toBe('H50');
  const codes = new Set((await loadAgencyCatalogue()).map(({ code }) => code));
  expect(provinces.filter(({ hCode }) => hCode === null || !codes.has(hCode))).toEqual([]);
  expect(new Set(provinces.map(({ hCode }) => hCode)).size).toBe(34);
});

it('knows the parent and the place of every agency', async () => {
  const [agencies, units] = await Promise.all([loadAgencies(), loadAdminUnits()]);
  const known = new Set<string>();
  for (const { code, parentCode, adminUnitCode } of agencies) {
    expect(parentCode === null || known.has(parentCode)).toBe(true);
    expect(units.some((unit) => unit.code === adminUnitCode)).toBe(true);
    known.add(code);
  }
});

it.each(SAMPLE_SLUGS)('has officers for every post of %s wherever it is offered', async (slug) => {
  const [definition, agencies, people] = await Promise.all([
    shippedDefinition(slug),
    loadAgencies(),
    loadPeople(),
  ]);
  const posts = people.officers.flatMap((officer) => officer.posts);
  const { competentKind, receivingKind } = definition.offering;
  const deciding = agencies.filter(({ kind }) => kind === competentKind);
  expect(deciding.length).toBeGreaterThan(0);
  const found = lintProcedure(definition, {
    officersOf: (unit, role) =>
      deciding
        .map((competent) => agencyFor(unit, competent, receivingKind, agencies))
        .filter((code) => !posts.some((post) => post.agencyCode === code && post.role === role)),
  });
  expect(found.filter(({ rule }) => rule === 'agencies-staffed')).toEqual([]);
});

/** As the server finds the unit of a dossier: the one-stop unit is the nearest in the tree of agencies. */
function agencyFor(
  unit: UnitRule,
  competent: AgencySeed,
  receivingKind: string,
  agencies: readonly AgencySeed[],
): string {
  const pathOf = ({ code, parentCode }: AgencySeed): string[] => {
    const parent = agencies.find((agency) => agency.code === parentCode);
    return [...(parent ? pathOf(parent) : []), code];
  };
  const inside = (kind: string) =>
    agencies.filter((agency) => agency.kind === kind && pathOf(agency).includes(competent.code));
  const [rule = '', rest = ''] = unit.split(/[/:]/);
  if (rule === 'agency') return rest;
  if (rule === 'competent.parent') return competent.parentCode ?? 'none';
  if (rule === 'competent')
    return rest ? (inside(rest)[0]?.code ?? `${competent.code}/${rest}`) : competent.code;
  const own = pathOf(competent);
  const shared = (agency: AgencySeed) => pathOf(agency).filter((code) => own.includes(code)).length;
  const offices = agencies.filter(({ kind }) => kind === receivingKind);
  return (
    offices.toSorted((a, b) => shared(b) - shared(a) || pathOf(a).length - pathOf(b).length)[0]?.code ??
    'none'
  );
}

it('names each person once and puts them at agencies that exist', async () => {
  const [{ officers, citizens, machines }, agencies] = await Promise.all([loadPeople(), loadAgencies()]);
  const names = [...officers, ...citizens].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const codes = new Set(agencies.map(({ code }) => code));
  expect(officers.flatMap(({ posts }) => posts).filter(({ agencyCode }) => !codes.has(agencyCode))).toEqual(
    [],
  );
  expect(machines.length).toBeGreaterThan(0);
});

const STAND_IN = new URL('../../../../apps/sandbox/data/people.json', import.meta.url);

it.runIf(existsSync(STAND_IN))('tells of the citizens what the identity stand-in tells', async () => {
  const people = JSON.parse(readFileSync(STAND_IN, 'utf8')) as Record<string, unknown>[];
  const { citizens } = await loadPeople();
  expect(citizens.map(({ username }) => username)).toEqual(['dan.an', 'dan.binh', 'dan.cuong']);
  for (const { username, subject, name, personalId, dateOfBirth, phone, email } of citizens) {
    expect(people.find((person) => person['username'] === username)).toMatchObject({
      subject,
      fullName: name,
      personalId,
      dateOfBirth: dateOfBirth.replaceAll('-', ''),
      phone,
      email,
    });
  }
});

const ICONS = new URL('../../../ui/src/icon/icon-names.ts', import.meta.url);

it('groups procedures by life event, with icons that are drawn', async () => {
  const events = await loadLifeEvents();
  expect(events.filter(({ audience }) => audience === 'CITIZEN').length).toBeGreaterThanOrEqual(9);
  expect(events.filter(({ audience }) => audience === 'BUSINESS').length).toBeGreaterThanOrEqual(3);
  const icons = existsSync(ICONS) ? readFileSync(ICONS, 'utf8') : '';
  expect(events.filter(({ icon }) => !icons.includes(`'${icon}'`)).map(({ icon }) => icon)).toEqual([]);
});

it('knows what people type', async () => {
  const synonyms = await loadSynonyms();
  const of = (phrase: string) => synonyms.find((synonym) => synonym.phrase === phrase)?.codes;
  expect(of('sổ đỏ')).toContain('1.012783');
  expect(of('gplx')).toContain('3.000347');
  expect(synonyms.length).toBeGreaterThan(80);
});

it('works by a calendar that holds together', () => {
  expect(loadCalendars().flatMap(({ calendar }) => checkCalendar(calendar))).toEqual([]);
});

it('reads quoted cells and refuses a row that does not fit', () => {
  expect(parseCsv('a,b\n1,"x, ""y"""\n')).toEqual([{ a: '1', b: 'x, "y"' }]);
  expect(parseCsv('a,b\r\n1,\r\n')).toEqual([{ a: '1', b: '' }]);
  expect(() => parseCsv('a,b\n1\n')).toThrow('line 2');
});
