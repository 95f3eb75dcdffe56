import { describe, expect, it } from 'vitest';
import { birthAnswers, birthForm, context } from '../../test/birth-form.js';
import type { Lang } from '../lang.js';
import { readableSummary } from './readable-summary.js';
import type { ShowOptions } from './show-value.js';

const places = { placeName: () => 'xã Gio Linh, tỉnh Quảng Trị' };

function table(answers: unknown, lang: Lang, options: ShowOptions = places) {
  return readableSummary(birthForm, answers, context, lang, options).map(({ title, rows }) => [
    title,
    ...rows.map(({ label, value, item }) => `${item ? `${item} · ` : ''}${label}: ${value}`),
  ]);
}

describe('what was answered, in words', () => {
  it('reads as the screens did', () => {
    expect(table(birthAnswers, 'vi')).toEqual([
      [
        'Thông tin của con',
        'Họ tên của con: Nguyễn Minh Đức',
        'Ngày sinh: 01/11/2026',
        'Giới tính: Nam',
        'Đăng ký quá hạn: Không',
      ],
      [
        'Cha mẹ',
        'Người mẹ: Trần Thị Bình, số định danh 044190001234, sinh ngày 05/09/1990',
        'Số điện thoại: 0912345678',
        'Cha mẹ có đăng ký kết hôn không?: Có',
        'Số giấy chứng nhận kết hôn: 12/2020',
        'Nơi cư trú: Thôn 3, xã Gio Linh, tỉnh Quảng Trị',
      ],
      [
        'Anh chị em',
        'Người con 1 · Họ tên: Nguyễn An',
        'Người con 1 · Đã đủ 18 tuổi?: Có',
        'Người con 1 · Số định danh cá nhân: 044207001111',
        'Người con 1 · Trợ cấp: 1.500.000 đ',
        'Người con 2 · Họ tên: Nguyễn Bảo',
        'Người con 2 · Đã đủ 18 tuổi?: Không',
        'Người con 2 · Trợ cấp: ',
        'Tổng trợ cấp: ',
      ],
    ]);
  });

  it('reads in English', () => {
    const [child, parents] = table(birthAnswers, 'en', {});
    expect(child).toContain('Sex: Male');
    expect(parents).toContain('Mother: Trần Thị Bình, personal number 044190001234, born 05/09/1990');
    expect(parents).toContain('Home: Thôn 3, 19333, 44');
  });

  it('masks numbers that identify or reach a person', () => {
    const rows = readableSummary(birthForm, birthAnswers, context, 'vi', { mask: true }).flatMap(
      (page) => page.rows,
    );
    const shown = JSON.stringify(rows);
    for (const secret of ['044190001234', '044207001111', '0912345678']) expect(shown).not.toContain(secret);
    expect(shown).toContain('********1234');
    expect(shown).toContain('******5678');
  });

  it('carries section, data class and place of each answer', () => {
    const rows = readableSummary(birthForm, birthAnswers, context, 'vi').flatMap((page) => page.rows);
    expect(rows.find(({ fieldKey }) => fieldKey === 'mother')).toMatchObject({
      section: 'Người mẹ',
      personal: 'FAMILY',
    });
    expect(rows.find(({ pointer }) => pointer === '/answers/siblings/1/name')).toMatchObject({
      item: 'Người con 2',
      personal: 'FAMILY',
    });
  });

  it('shows a draft as typed, and leaves out hidden pages', () => {
    const draft = { bornOn: '29/02/2023', siblings: [{ name: 'Bí mật' }], married: false };
    const pages = table(draft, 'vi');
    expect(pages.map(([title]) => title)).toEqual(['Thông tin của con', 'Cha mẹ']);
    expect(pages[0]).toContain('Ngày sinh: 29/02/2023');
    expect(JSON.stringify(pages)).not.toContain('Bí mật');
  });
});
