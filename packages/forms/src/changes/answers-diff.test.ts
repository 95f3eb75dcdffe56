import { describe, expect, it } from 'vitest';
import { birthAnswers, birthForm } from '../../test/birth-form.js';
import type { Answers } from '../answers.js';
import { answersDiff } from './answers-diff.js';

function told(before: Answers, after: Answers): string[] {
  return answersDiff(birthForm, before, after, 'vi').map(
    ({ kind, item, label, before: was, after: is }) =>
      `${kind} ${item ? `${item} · ` : ''}${label}: ${was} → ${is}`,
  );
}

describe('what a supplement changed', () => {
  it('is told in words', () => {
    const { marriageNumber: _, ...rest } = birthAnswers;
    const after = { ...rest, bornOn: '2026-10-31', lateReason: 'Đi làm xa' };
    expect(told(birthAnswers, after)).toEqual([
      'CHANGED Ngày sinh: 01/11/2026 → 31/10/2026',
      'ADDED Vì sao đăng ký muộn?:  → Đi làm xa',
      'REMOVED Số giấy chứng nhận kết hôn: 12/2020 → ',
    ]);
  });

  it('finds one removed item among many', () => {
    const an = { name: 'An', adult: false };
    const people = [an, { name: 'Bảo', adult: false }, { name: 'Chi', adult: false }];
    const before = { ...birthAnswers, siblings: people };
    expect(told(before, { ...before, siblings: people.slice(1) })).toEqual([
      'REMOVED Người con 1 · Họ tên: An → ',
      'REMOVED Người con 1 · Đã đủ 18 tuổi?: Không → ',
    ]);
    expect(told({ ...before, siblings: people.slice(1) }, before)[0]).toBe(
      'ADDED Người con 1 · Họ tên:  → An',
    );
    const twins = { ...before, siblings: [an, an] };
    expect(told(twins, { ...before, siblings: [an] })).toHaveLength(2);
    const renamed = people.with(1, { name: 'Bắc', adult: false });
    expect(told(before, { ...before, siblings: renamed })).toEqual([
      'CHANGED Người con 2 · Họ tên: Bảo → Bắc',
    ]);
  });

  it('is silent about the order of an object, and about masked digits it still compares', () => {
    const mother = { dateOfBirth: '1990-09-05', personalId: '044190001234', fullName: 'Trần Thị Bình' };
    expect(told(birthAnswers, { ...birthAnswers, mother })).toEqual([]);
    const changed = answersDiff(
      birthForm,
      birthAnswers,
      { ...birthAnswers, motherPhone: '0999995678' },
      'vi',
      { mask: true },
    );
    expect(changed).toMatchObject([{ before: '******5678', after: '******5678', personal: 'CONTACT' }]);
  });
});
