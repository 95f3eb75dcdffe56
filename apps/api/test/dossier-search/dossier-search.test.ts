import type { DossierSearchChoices, DossierSearchResult, FoundDossier } from '@motcua/contracts';
import { foldVietnamese } from '@motcua/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';
import { type Made, makeDossiers } from './made-dossiers.js';

const WARD = { competent: 'H50.101', receiving: 'H50.101.01' };
const OTHER = { competent: 'H50.102', receiving: 'H50.102.01' };
const FOOD = '1.013225';

let t: TestApp;
let intake: Person;
let elsewhere: Person;

type Asked = Record<string, unknown>;

async function search(who: Person, asked: Asked): Promise<DossierSearchResult> {
  const answer = await who.send('POST', '/dossier-search', asked);
  expect([answer.statusCode, answer.body.slice(0, answer.statusCode === 200 ? 0 : 500)]).toEqual([200, '']);
  return answer.json<DossierSearchResult>();
}

/** Everything there is, page by page. */
async function whole(who: Person, asked: Asked): Promise<FoundDossier[]> {
  const all: FoundDossier[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < 200; pages += 1) {
    const page = await search(who, { ...asked, ...(cursor !== null && { cursor }) });
    all.push(...page.items);
    cursor = page.nextCursor;
    if (cursor === null) return all;
  }
  throw new Error('a list without an end');
}

const owners = (items: readonly FoundDossier[]) => items.map(({ ownerName }) => ownerName);
const minutes = (n: number) => new Date(Date.parse('2026-11-20T08:00:00+07:00') + n * 60_000).toISOString();

beforeAll(async () => {
  t = await createTestApp();
  intake = await Person.signIn(t, 'mc.donghoi.tiepnhan');
  elsewhere = await Person.signIn(t, 'mc.giolinh.tiepnhan');
  const made: Made[] = [
    { owner: 'Nguyễn Văn An', subject: 'Đăng ký khai sinh cho Lê Thị Ứng', ...WARD, at: minutes(1) },
    { owner: 'Nguyễn Văn An', subject: 'Chứng thực bản sao', ...WARD, at: minutes(2) },
    { owner: 'Nguyễn Văn Anh', ...WARD, at: minutes(3) },
    { owner: 'Trần Văn An', ...WARD, at: minutes(4) },
    { owner: 'An Thị Nga', ...WARD, at: minutes(5) },
    {
      owner: 'Đặng Thị Ứng'.normalize('NFD'),
      subject: 'Cấp phép tại số 12/3, đường Lê Lợi',
      ...WARD,
      at: minutes(6),
    },
    { owner: 'Nguyễn Văn An', subject: 'Nơi khác', ...OTHER, at: minutes(7) },
    {
      owner: 'Đỗ Ân',
      subject: 'Đăng ký khai sinh cho Đỗ Vân Khanh',
      ...WARD,
      at: '2024-02-01T08:00:00+07:00',
    },
  ];
  await makeDossiers(t, made);
}, 120_000);
afterAll(() => t.close());

describe('names', () => {
  test.each([
    ['nguyen van an', ['Nguyễn Văn An', 'Nguyễn Văn An', 'Nguyễn Văn Anh']],
    ['NGUYỄN  VĂN'.normalize('NFD'), ['Nguyễn Văn An', 'Nguyễn Văn An', 'Nguyễn Văn Anh']],
    ['nguyen va', ['Nguyễn Văn An', 'Nguyễn Văn An', 'Nguyễn Văn Anh']],
    ['van an', ['Nguyễn Văn An', 'Nguyễn Văn An', 'Trần Văn An']],
    ['an', ['An Thị Nga', 'Đỗ Ân', 'Nguyễn Văn An', 'Nguyễn Văn An', 'Trần Văn An']],
    ['dang thi ung', ['Đặng Thị Ứng'.normalize('NFD')]],
    ['Ưng', ['Đặng Thị Ứng'.normalize('NFD')]],
    ['do', ['Đỗ Ân']],
    ['van', []],
    ['nguyen an', []],
    ["an'; drop table dossier; --", []],
    ['%', []],
    ['n_uyen', []],
  ])('%s', async (q, expected) => {
    const { items, nextCursor, narrowed } = await search(intake, { q, in: 'name' });
    expect(owners(items)).toEqual(expected);
    expect([nextCursor, narrowed]).toEqual([null, false]);
  });

  test('of one name the newest comes first, and each says what of it was met', async () => {
    const { items } = await search(intake, { q: 'nguyen van an', in: 'name' });
    expect(items.map(({ subject, matched }) => [subject, matched])).toEqual([
      ['Chứng thực bản sao', 'NAME'],
      ['Đăng ký khai sinh cho Lê Thị Ứng', 'NAME'],
      ['', 'NAME'],
    ]);
    expect((await search(intake, { q: 'van an' })).items[0]?.matched).toBe('GIVEN_NAME');
  });
});

describe('words', () => {
  test.each([
    ['khai sinh', ['Đăng ký khai sinh cho Lê Thị Ứng']],
    ['ỨNG đăng ký', ['Đăng ký khai sinh cho Lê Thị Ứng']],
    ['le loi', ['Cấp phép tại số 12/3, đường Lê Lợi']],
    ['12/3', ['Cấp phép tại số 12/3, đường Lê Lợi']],
    ['an chung thuc', ['Chứng thực bản sao']],
    ['khai sin', []],
    ['noi khac', []],
  ])('%s', async (q, expected) => {
    const { items } = await search(intake, { q, in: 'subject' });
    expect(items.map(({ subject }) => subject)).toEqual(expected);
  });

  test('are looked for in the last year, and before it when asked', async () => {
    const lately = await search(intake, { q: 'van khanh' });
    expect([lately.items, lately.wordsFrom]).toEqual([[], '2025-11-23']);
    const ever = await search(intake, { q: 'van khanh', from: '2020-01-01' });
    expect(owners(ever.items)).toEqual(['Đỗ Ân']);
    expect(ever.items[0]?.matched).toBe('WORDS');
  });

  test('follow names without repeating them', async () => {
    const first = await search(intake, { q: 'ung' });
    expect(first.items.map(({ matched }) => matched)).toEqual(['GIVEN_NAME']);
    const items = await whole(intake, { q: 'ung' });
    expect(items.map(({ ownerName, matched }) => [ownerName.normalize('NFC'), matched])).toEqual([
      ['Đặng Thị Ứng', 'GIVEN_NAME'],
      ['Nguyễn Văn An', 'WORDS'],
    ]);
  });
});

describe('codes', () => {
  test('whole, begun, and by the number of a day', async () => {
    const code = 'H50.101.01-261121-0007';
    await makeDossiers(t, [
      { owner: 'Mã Số', ...WARD, at: '2026-11-21T09:00:00+07:00', code },
      { owner: 'Mã Nơi Khác', ...OTHER, at: '2026-11-21T09:00:00+07:00', code: 'H50.102.01-261121-0007' },
    ]);
    for (const q of [code, code.toLowerCase(), 'H50.101.01-2611', '261121-0007', '0007', '7']) {
      const { items } = await search(intake, { q });
      expect([q, items.map((item) => [item.code, item.matched])]).toEqual([q, [[code, 'CODE']]]);
    }
    for (const q of ['H50.102.01-261121-0007', '261120-0007', '0008']) {
      expect([q, (await search(intake, { q, in: 'code' })).items]).toEqual([q, []]);
    }
  });
});

describe('what is seen', () => {
  test('officers of another commune find nothing of this one', async () => {
    for (const q of ['nguyen van', 'khai sinh', 'ung', 'H50.101.01-261121-0007', '0007', '']) {
      const found = await whole(elsewhere, { q, limit: 50 });
      expect([q, found.filter(({ competentAgency }) => competentAgency.code === 'H50.101')]).toEqual([q, []]);
    }
    expect(owners(await whole(elsewhere, { q: 'nguyen van an' }))).toEqual(['Nguyễn Văn An']);
  });

  test('a division finds what it worked on, also for another agency, and nothing else', async () => {
    await makeDossiers(t, [
      {
        owner: 'Hỏi Ý Kiến',
        subject: 'Bản vẽ móng',
        competent: 'H50.14',
        receiving: 'H50.12',
        worked: ['H50.101.03'],
        at: minutes(20),
      },
      { owner: 'Hỏi Của Phường', ...WARD, worked: ['H50.101.03'], at: minutes(21) },
      { owner: 'Hỏi Không Ai', ...WARD, at: minutes(22) },
    ]);
    const builder = await Person.signIn(t, 'kt.donghoi.xaydung');
    expect(owners(await whole(builder, { q: 'hoi', limit: 1 }))).toEqual(['Hỏi Của Phường', 'Hỏi Ý Kiến']);
    expect(owners(await whole(builder, { q: 'mong', in: 'subject' }))).toEqual(['Hỏi Ý Kiến']);
    const chair = await Person.signIn(t, 'ub.donghoi.chutich');
    expect(owners(await whole(chair, { q: 'hoi' })).toSorted()).toEqual(
      ['Hỏi Của Phường', 'Hỏi Không Ai', 'Hỏi Ý Kiến'].toSorted(),
    );
  });

  test('the province’s inspector finds all of it; who only administers nothing; citizens may not ask', async () => {
    const inspector = await Person.signIn(t, 'tinh.kiemtra');
    const found = await whole(inspector, { q: 'nguyen van an', limit: 2 });
    expect(found.map(({ ownerName, competentAgency }) => [ownerName, competentAgency.code])).toEqual([
      ['Nguyễn Văn An', 'H50.102'],
      ['Nguyễn Văn An', 'H50.101'],
      ['Nguyễn Văn An', 'H50.101'],
      ['Nguyễn Văn Anh', 'H50.101'],
    ]);
    const admin = await Person.signIn(t, 'tinh.kythuat');
    expect((await search(admin, { q: 'nguyen' })).items).toEqual([]);
    const citizen = await Person.signIn(t, 'dan.an');
    expect((await citizen.send('POST', '/dossier-search', { q: 'an' })).statusCode).toBe(403);
  });

  test('a search is written down as a keyed hash of its words, an empty one is not', async () => {
    const before = await t.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM personal_search`);
    await search(intake, { q: 'Ai Đó Rất Lạ' });
    await search(intake, {});
    const rows = await t.database.query<{ place: string; found: number }>(
      `SELECT place, found FROM personal_search ORDER BY at DESC, id DESC`,
    );
    expect(rows).toHaveLength((before[0]?.n ?? 0) + 1);
    expect(rows[0]).toMatchObject({ place: 'DOSSIERS', found: 0 });
  });
});

describe('filters', () => {
  beforeAll(() =>
    makeDossiers(t, [
      { owner: 'Lọc Quá Hạn', ...WARD, at: minutes(30), due: '2026-11-20T10:00:00+07:00' },
      {
        owner: 'Lọc Chờ',
        ...WARD,
        at: minutes(31),
        lifecycle: 'SUPPLEMENT_REQUESTED',
        due: '2026-11-20T10:00:00+07:00',
      },
      { owner: 'Lọc Trễ', ...WARD, at: minutes(32), due: minutes(33), completed: minutes(34) },
      {
        owner: 'Lọc Đúng',
        ...WARD,
        at: minutes(35),
        due: minutes(40),
        completed: minutes(36),
        procedure: FOOD,
      },
    ]),
  );

  test.each<[Asked, string[]]>([
    [{ lateness: 'OVERDUE' }, ['Lọc Quá Hạn']],
    [{ lateness: 'LATE' }, ['Lọc Trễ']],
    [{ lateness: 'ON_TIME' }, ['Lọc Đúng']],
    [{ status: 'SUPPLEMENT_REQUESTED' }, ['Lọc Chờ']],
    [{ status: 'OPEN' }, ['Lọc Chờ', 'Lọc Quá Hạn']],
    [{ procedure: FOOD }, ['Lọc Đúng']],
    [{ procedure: 'khong.co' }, []],
    [{ unit: 'H50.101', status: 'OPEN' }, ['Lọc Chờ', 'Lọc Quá Hạn']],
    [{ unit: 'H50.102' }, []],
    [{ unit: 'khong.co' }, []],
    [{ from: '2026-11-21' }, []],
    [{ from: '2026-11-20', to: '2026-11-20', status: 'OPEN' }, ['Lọc Chờ', 'Lọc Quá Hạn']],
  ])('%j', async (filter, expected) => {
    for (const way of [{ in: 'name' }, { in: 'subject' }, {}]) {
      const found = await whole(intake, { q: 'loc', ...way, ...filter });
      expect([way, owners(found).toSorted()]).toEqual([way, expected.toSorted()]);
    }
    const newest = await whole(intake, filter);
    expect(
      owners(newest)
        .filter((owner) => owner.startsWith('Lọc'))
        .toSorted(),
    ).toEqual(expected.toSorted());
  });

  test('what one can filter by is what one’s dossiers have', async () => {
    const choices = (await intake.get('/dossier-search/choices')).json<DossierSearchChoices>();
    expect(choices.units.map(({ code }) => code)).toContain('H50.101');
    expect(choices.units.map(({ code }) => code)).not.toContain('H50.102');
    expect(choices.procedures.map(({ code }) => code)).toContain('1.001193');
  });
});

describe('pages', () => {
  const FAMILY = ['Bạch', 'Bạch Thị', 'Bách', 'Bàng'];
  const GIVEN = ['Bình', 'Bính', 'Hà', 'Hạ', 'Anh'];

  beforeAll(() =>
    makeDossiers(
      t,
      Array.from({ length: 130 }, (_, n) => ({
        owner: `${FAMILY[n % 4]} ${GIVEN[n % 5]}`,
        subject: n % 3 === 0 ? 'Giấy hiếm có' : 'Giấy thường',
        ...(n % 7 === 0 ? { competent: 'H50.14', receiving: 'H50.12' } : n % 2 === 0 ? WARD : OTHER),
        // Many at the very same instant: only the id then tells them apart.
        at: minutes(100 + Math.floor(n / 10)),
      })),
    ),
  );

  test.each([1, 3, 50])('of %i hold every dossier once, in the order of a telephone book', async (limit) => {
    const inspector = await Person.signIn(t, 'tinh.kiemtra');
    for (const q of ['bach', 'ba', 'binh', 'bach thi', 'b']) {
      const found = await whole(inspector, { q, in: 'name', limit });
      expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
      const folded = found.map(({ ownerName }) => foldVietnamese(ownerName));
      const expected = (await everyOwner()).filter((name) => matches(name, q));
      expect([q, folded.toSorted()]).toEqual([q, expected.toSorted()]);
      for (const [n, item] of found.entries()) {
        const next = found[n + 1];
        if (!next || rank(folded[n] ?? '', q) !== rank(folded[n + 1] ?? '', q)) continue;
        const same = folded[n] === folded[n + 1];
        if (same) expect(item.submittedAt >= next.submittedAt).toBe(true);
        if (rank(folded[n] ?? '', q) !== 2) expect((folded[n] ?? '') <= (folded[n + 1] ?? '')).toBe(true);
      }
    }
  });

  test.each([1, 7, 50])('of %i by words and of the newest are whole too, the newest first', async (limit) => {
    const inspector = await Person.signIn(t, 'tinh.kiemtra');
    for (const asked of [{ q: 'giay hiem', in: 'subject' }, { q: 'hiem giay' }, {}]) {
      const found = await whole(inspector, { ...asked, limit });
      expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
      if ('q' in asked) expect(found).toHaveLength(44);
      const times = found.map(({ submittedAt }) => submittedAt);
      expect(times).toEqual(times.toSorted().toReversed());
    }
  });

  async function everyOwner(): Promise<string[]> {
    const rows = await t.database.query<{ name: string }>(`SELECT owner_name AS name FROM dossier`);
    return rows.map(({ name }) => foldVietnamese(name));
  }
  const rank = (name: string, q: string) =>
    name === q || name.startsWith(`${q} `) ? 1 : name.startsWith(q) ? 3 : 2;
  const matches = (name: string, q: string) => name.startsWith(q) || name.endsWith(` ${q}`);
});

describe('what is not right', () => {
  test.each<Asked>([
    { q: 'x'.repeat(101) },
    { in: 'everything' },
    { from: '2026-02-30' },
    { limit: 51 },
    { limit: 0 },
    { cursor: 'bm90aGluZw' },
    {
      cursor: Buffer.from('[9,"","2026-11-20T01:00:00Z","0197a0c2-5b1e-7c11-8a01-000000000001"]').toString(
        'base64url',
      ),
    },
    { status: 'LOST' },
    { unit: '' },
  ])('%j is refused', async (asked) => {
    const answer = await intake.send('POST', '/dossier-search', { q: 'an', ...asked });
    expect(answer.statusCode).toBe(422);
    expect(answer.json<unknown>()).toMatchObject({ code: 'INVALID_REQUEST' });
  });

  test('another’s cursor leads to nothing of theirs', async () => {
    const first = await search(intake, { q: 'nguyen', in: 'name', limit: 1 });
    const found = await whole(elsewhere, { q: 'nguyen', in: 'name', cursor: first.nextCursor });
    expect(found.every(({ competentAgency }) => competentAgency.code === 'H50.102')).toBe(true);
  });
});
