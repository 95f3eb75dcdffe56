import { validateAnswers } from '@motcua/forms';
import { describe, expect, it } from 'vitest';
import { kindsDefinition } from '../../test/kinds-definition.js';
import { shippedDefinition } from '../../test/shipped-definition.js';
import { sampleAnswers } from '../samples.js';
import { fillTemplate, fillText, type FilledBlock, type OutputFacts } from './fill-template.js';

const TODAY = '2026-11-23';
const PLACES: Record<string, string> = { '19495': 'xã Gio Linh, tỉnh Quảng Trị' };

async function filled(slug: string, paper: string, path: 'grant' | 'refusal' = 'grant') {
  const [definition, sample] = await Promise.all([shippedDefinition(slug), sampleAnswers(slug, TODAY)]);
  const { answers } = validateAnswers(definition.form, sample.answers, { today: TODAY }, { mode: 'submit' });
  const steps = Object.fromEntries(
    sample[path].flatMap((act) => ('step' in act ? [[act.step, act.answers ?? {}]] : [])),
  );
  const facts: OutputFacts = {
    answers,
    caseKey: sample.caseKey,
    steps,
    by: {
      sign: { name: 'Trần Thị Phương Thảo', title: 'Phó Chủ tịch' },
      signRefusal: { name: 'Nguyễn Hữu Phước', title: '' },
    },
    office: {
      'dossier.code': 'H50.101-261123-0001',
      'dossier.submittedAt': Date.parse('2026-11-22T18:00:00Z'),
      'dossier.acceptedAt': Date.parse('2026-11-22T18:30:00Z'),
      'dossier.dueAt': null,
      'agency.name': 'Ủy ban nhân dân phường Đồng Hới',
      'agency.place': 'Phường Đồng Hới',
      'agency.address': null,
      'agency.phone': null,
      'receiving.name': null,
      'receiving.address': null,
      'receiving.phone': null,
      'result.number': '1/2026',
      'result.issuedAt': null,
    },
    placeName: (_, commune) => PLACES[commune] ?? null,
  };
  const output = definition.outputs[paper];
  if (!output) throw new Error(`no paper ${paper}`);
  return { definition, facts, blocks: fillTemplate(definition, output, facts) };
}

function rowsOf(blocks: readonly FilledBlock[]): Map<string, string> {
  return new Map(
    blocks
      .flatMap((block) => (block.kind === 'fields' ? block.rows : []))
      .map((row) => [row.label, row.value]),
  );
}

it('fills the birth certificate in as the paper is written', async () => {
  const { blocks } = await filled('khai-sinh', 'giay-khai-sinh');
  const rows = rowsOf(blocks);
  expect(rows.get('Họ, chữ đệm, tên')).toBe('NGUYỄN MINH KHANG');
  expect(rows.get('Ngày, tháng, năm sinh')).toBe('10/11/2026');
  expect(rows.get('Ghi bằng chữ')).toBe('Ngày mười tháng mười một năm hai nghìn không trăm hai mươi sáu');
  expect(rows.get('Giới tính')).toBe('Nam');
  expect(rows.get('Quê quán')).toBe('xã Gio Linh, tỉnh Quảng Trị');
  // The father files: his name is not asked twice, yet it stands on the certificate.
  expect(rows.get('Họ, chữ đệm, tên người cha')).toBe('NGUYỄN VĂN AN');
  expect(rows.get('Họ, chữ đệm, tên người mẹ')).toBe('TRẦN THỊ BÌNH');
  expect(rows.get('Số, quyển số')).toBe('128, quyển 01/2026-TP/KS');
  expect(blocks.at(-1)).toMatchObject({ kind: 'signature', name: 'Trần Thị Phương Thảo' });
});

it('lists the members of the family', async () => {
  const { blocks } = await filled('ho-kinh-doanh', 'gcn-ho-kinh-doanh');
  const table = blocks.find((block) => block.kind === 'table');
  expect(table).toMatchObject({ rows: [['1', 'Nguyễn Văn An', '12/03/1988', '099088000001', 'Chồng']] });
  expect(rowsOf(blocks).get('Bằng chữ')).toBe('Năm mươi triệu đồng');
  expect(rowsOf(blocks).get('4. Vốn kinh doanh')).toBe('50.000.000 đ');
});

it('leaves out a table without rows and a paragraph without words', async () => {
  const { definition, facts, blocks } = await filled('ho-kinh-doanh', 'tu-choi-ho-kinh-doanh', 'refusal');
  expect(blocks.filter((block) => block.kind === 'paragraph').every(({ text }) => text !== '')).toBe(true);
  const certificate = definition.outputs['gcn-ho-kinh-doanh'];
  const alone = { ...facts.answers, members: [] };
  const grant = certificate && fillTemplate(definition, certificate, { ...facts, answers: alone });
  expect(grant?.some(({ kind }) => kind === 'table')).toBe(false);
});

it('leaves no comma behind where there is nothing to say', async () => {
  const { definition, facts } = await filled('khai-sinh', 'giay-khai-sinh');
  const home = { ...facts, answers: { ...facts.answers, facilityName: undefined } };
  expect(fillText(definition, '{{ facilityName }}, {{ childOrigin }}', home)).toBe(
    'xã Gio Linh, tỉnh Quảng Trị',
  );
  expect(fillText(definition, '{{ childName }}, {{ facilityName }}, {{ copies }}', home)).toBe(
    'Nguyễn Minh Khang, 2 bản',
  );
  expect(fillText(definition, 'Cho {{ childName }}, {{ facilityName }}', home)).toBe('Cho Nguyễn Minh Khang');
});

it('reads moments on the clock of Hà Nội', async () => {
  const { definition, facts } = await filled('khai-sinh', 'tu-choi-khai-sinh', 'refusal');
  expect(fillText(definition, '{{ dossier.acceptedAt | date }} {{ dossier.acceptedAt | time }}', facts)).toBe(
    '23/11/2026 01:30',
  );
  expect(fillText(definition, '{{ dossier.dueAt | date }}', facts)).toBe('');
});

it('names the case', async () => {
  const { blocks } = await filled('giay-phep-xay-dung', 'giay-phep-xay-dung');
  expect(blocks[1]).toMatchObject({ text: '(Nhà ở riêng lẻ)' });
});

describe('every paper of every procedure', () => {
  it.each([
    ['khai-sinh', 'giay-khai-sinh', 'grant'],
    ['khai-sinh', 'tu-choi-khai-sinh', 'refusal'],
    ['ho-kinh-doanh', 'gcn-ho-kinh-doanh', 'grant'],
    ['ho-kinh-doanh', 'tu-choi-ho-kinh-doanh', 'refusal'],
    ['giay-phep-xay-dung', 'giay-phep-xay-dung', 'grant'],
    ['giay-phep-xay-dung', 'tu-choi-giay-phep-xay-dung', 'refusal'],
  ] as const)('%s: %s has no hole in it', async (slug, paper, path) => {
    const text = JSON.stringify((await filled(slug, paper, path)).blocks);
    expect(text).not.toMatch(/\{\{|undefined|null|\[object/);
  });
});

describe('with a procedure of every kind of step', () => {
  const office = {} as OutputFacts['office'];
  const facts: OutputFacts = {
    answers: { requester: { fullName: 'Trần Thị Bình' } },
    caseKey: 'big',
    steps: {
      weigh: { group: 'big' },
      search: { matches: true },
      roadPermit: { resultNumber: '5/GP' },
      examine: { points: 7 },
    },
    by: {},
    office,
  };

  it('puts in what systems, rules and other dossiers left', async () => {
    const definition = await kindsDefinition();
    const [, fields] = fillTemplate(definition, the(definition.outputs['ket-qua']), facts);
    expect(fields).toMatchObject({
      rows: [{ value: 'big' }, { value: 'Có' }, { value: '5/GP' }, { value: '7' }],
    });
  });

  it('writes the numbers of rules with a decimal comma and points between thousands', async () => {
    const definition = await kindsDefinition();
    const numbers = { ...facts, steps: { weigh: { group: 2.5 }, search: { matches: 1350000 } } };
    expect(fillText(definition, '{{ steps.weigh.group }} × {{ steps.search.matches }}', numbers)).toBe(
      '2,5 × 1.350.000',
    );
  });

  it('fills in an own form in place of a general one, with its tables', async () => {
    const definition = await kindsDefinition();
    const paper = {
      names: { 'paper.reason': 'mưa bão', 'paper.newDueAt': Date.parse('2026-12-09T17:00:00+07:00') },
      rows: { documents: [{ name: 'Sơ đồ', originals: 1, copies: 0 }], items: [] },
    };
    const blocks = fillTemplate(definition, the(definition.outputs['xin-loi']), { ...facts, paper });
    expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'table']);
    expect(blocks[1]).toMatchObject({ text: 'Kính gửi Trần Thị Bình: mưa bão, hẹn lại 09/12/2026' });
    expect(blocks[2]).toMatchObject({ rows: [['1', 'Sơ đồ']] });
  });
});

function the<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('not there');
  return part;
}
