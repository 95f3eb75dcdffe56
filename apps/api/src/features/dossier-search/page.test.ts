import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Page } from './page.js';
import type { FoundRow } from './search-parts.store.js';

const row = (n: number, { front = false, shown = true } = {}): FoundRow =>
  ({ leg: 1, key: String(n), at: 'a', id: String(n), front, code: shown ? `c${n}` : null }) as FoundRow;
const codes = ({ items }: Page) => items.map(({ code }) => code);

describe('a page', () => {
  it('goes on after its last row when there is one more', () => {
    const page = new Page(2);
    expect(page.take([row(1), row(2), row(3)])).toBe('FULL');
    expect([codes(page), page.next?.key]).toEqual([['c1', 'c2'], '2']);
  });

  it('ends when nothing is left, also when just full', () => {
    const page = new Page(2);
    expect(page.take([row(1), row(2)])).toBe('ENDED');
    expect(page.next).toBeNull();
  });

  it('shows nothing from beyond the place where the look ended, and goes on from there', () => {
    const page = new Page(5);
    expect(page.take([row(1), row(2, { front: true, shown: false }), row(3)])).toBe('FRONT');
    expect([codes(page), page.next?.key, page.room]).toEqual([['c1'], '2', 4]);
  });

  it('loses and doubles nothing, however the look is cut into pieces', () => {
    const kinds = fc.array(fc.record({ front: fc.boolean(), shown: fc.boolean() }), { maxLength: 40 });
    fc.assert(
      fc.property(kinds, fc.integer({ min: 1, max: 7 }), (list, limit) => {
        const rows = list.map((kind, n) => row(n, kind));
        const seen: (string | null)[] = [];
        let from = 0;
        for (let pages = 0; pages < 100; pages += 1) {
          const page = new Page(limit);
          page.take(rows.slice(from));
          seen.push(...codes(page));
          expect(page.items.length).toBeLessThanOrEqual(limit);
          if (page.next === null) break;
          from = Number(page.next.key) + 1;
        }
        expect(seen).toEqual(rows.map(({ code }) => code).filter((code) => code !== null));
      }),
    );
  });
});
