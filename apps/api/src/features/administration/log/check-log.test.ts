import { describe, expect, it } from 'vitest';
import { ADMINISTRATIVE_START, administrativeHash } from '../../../platform/administrative-log/index.js';
import { checkLog, type FoundRow, type Pin } from './check-log.js';

function chain(length: number): FoundRow[] {
  const rows: FoundRow[] = [];
  for (let no = 1; no <= length; no++) {
    const content = {
      no,
      at: 1_000_000 + no,
      accountId: null,
      actor: { operator: 'root' },
      what: 'account.disabled',
      targetKind: 'account',
      targetId: `a${no}`,
      change: { reason: `lý do ${no}` },
    };
    const prevHash = rows.at(-1)?.hash ?? ADMINISTRATIVE_START;
    rows.push({ ...content, prevHash, hash: administrativeHash(prevHash, content) });
  }
  return rows;
}

const at = (rows: readonly FoundRow[], no: number): FoundRow => {
  const row = rows.find((one) => one.no === no);
  if (!row) throw new Error(`no row ${no}`);
  return row;
};
const sealedAgain = (row: FoundRow): FoundRow => {
  const { no, at: when, accountId, actor, what, targetKind, targetId, change, prevHash } = row;
  const content = { no, at: when, accountId, actor, what, targetKind, targetId, change };
  return { ...content, prevHash, hash: administrativeHash(prevHash, content) };
};
const told = (rows: readonly FoundRow[], pins: readonly Pin[] = []): string[] =>
  checkLog(
    rows.toSorted((a, b) => a.no - b.no),
    pins,
  ).map(({ no, wrong }) => `${wrong} ${no}`);
const pin = (no: number, row: FoundRow, sealed = true): Pin => ({
  no,
  actionNo: row.no,
  actionHash: row.hash,
  sealed,
});

describe('the administrative log', () => {
  const whole = chain(8);

  it('is as it was written', () => {
    expect(told(whole, [pin(1, at(whole, 3)), pin(2, at(whole, 8))])).toEqual([]);
    expect(told([])).toEqual([]);
  });

  it('names an altered row', () => {
    const rows = whole.map((row) => (row.no === 4 ? { ...row, targetId: 'somebody else' } : row));
    expect(told(rows)).toEqual(['ALTERED 4']);
  });

  it('names a row that was written anew together with its seal', () => {
    const rows = whole.map((row) =>
      row.no === 4 ? sealedAgain({ ...row, targetId: 'somebody else' }) : row,
    );
    expect(told(rows)).toEqual(['ALTERED 4']);
  });

  it('names removed rows, one or several, also the first', () => {
    expect(told(whole.filter(({ no }) => no !== 4))).toEqual(['REMOVED 4']);
    expect(told(whole.filter(({ no }) => no !== 1 && no !== 5 && no !== 6))).toEqual([
      'REMOVED 1',
      'REMOVED 5',
      'REMOVED 6',
    ]);
  });

  it('names two rows that changed places', () => {
    const swapped = whole.map((row) =>
      row.no === 3 ? { ...row, no: 6 } : row.no === 6 ? { ...row, no: 3 } : row,
    );
    expect(told(swapped)).toEqual(['REORDERED 3', 'REORDERED 6']);
  });

  it('names a row put in between, the others having been moved on for it', () => {
    const moved = whole.map((row) => (row.no >= 4 ? { ...row, no: row.no + 1 } : row));
    const forged = sealedAgain({ ...at(whole, 4), targetId: 'forged', prevHash: at(whole, 3).hash });
    const findings = told([...moved, forged]);
    expect(findings).toContain('INSERTED 4');
    expect(findings.filter((finding) => !finding.startsWith('REORDERED'))).toEqual(['INSERTED 4']);
  });

  it('a cut-off end shows by its pin, and so does an end written anew', () => {
    const pins = [pin(1, at(whole, 7))];
    expect(told(whole.slice(0, 5), pins)).toEqual(['REMOVED 6', 'REMOVED 7']);
    const other = whole.slice(0, 6).concat(sealedAgain({ ...at(whole, 7), targetId: 'other' }));
    expect(told(other, pins)).toEqual(['ALTERED 7']);
  });

  it('a pin without its seal, and a pin that is gone, are named', () => {
    expect(told(whole, [pin(1, at(whole, 3), false)])).toEqual(['ANCHOR 3']);
    expect(told(whole, [pin(2, at(whole, 8))])).toEqual(['ANCHOR 8']);
  });
});
