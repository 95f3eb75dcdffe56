import {
  ADMINISTRATIVE_START,
  administrativeHash,
  type AdministrativeRow,
} from '../../../platform/administrative-log/index.js';

/** A row as it is found, believed in nothing. */
export interface FoundRow extends AdministrativeRow {
  prevHash: Buffer;
  hash: Buffer;
}

/** How far the log went one night. */
export interface Pin {
  no: number;
  actionNo: number;
  actionHash: Buffer;
  /** Its keyed seal is what it should be. */
  sealed: boolean;
}

export interface LogFinding {
  no: number;
  wrong: 'ALTERED' | 'REMOVED' | 'INSERTED' | 'REORDERED' | 'ANCHOR';
  words: string;
}

interface Link {
  row: FoundRow;
  /** The number its seal was made for; null when it bears no right seal. */
  own: number | null;
}

/** Rows moved by an insertion stand this far from their number, at most. */
const NEAR = 3;
/** As many missing numbers as an unsealed row is tried against. */
const MOST_TRIED = 200;

/** Everything that is wrong with the administrative log; rows in order of number. */
export function checkLog(rows: readonly FoundRow[], pins: readonly Pin[]): LogFinding[] {
  const numbers = new Set(rows.map(({ no }) => no));
  const newest = Math.max(0, ...numbers, ...pins.map(({ actionNo }) => actionNo));
  const missing = Array.from({ length: newest }, (_, i) => i + 1).filter((no) => !numbers.has(no));
  const unsealed = rows.filter((row) => !sealedAs(row, row.no));
  const tried = [...missing, ...unsealed.map(({ no }) => no)].slice(0, MOST_TRIED);
  const links = rows.map((row): Link => ({ row, own: ownNumber(row, tried) }));
  const byOwn = Map.groupBy(
    links.filter(({ own }) => own !== null),
    ({ own }) => own ?? 0,
  );
  const kept = new Map([...byOwn].map(([own, claiming]) => [own, mostBelieved(claiming, links)]));
  return [
    ...links.flatMap((link) => wrongLink(link, kept)),
    ...missing.filter((no) => !kept.has(no)).map(removed),
    ...brokenChain(kept),
    ...wrongPins(pins, kept),
  ].toSorted((a, b) => a.no - b.no);
}

function ownNumber(row: FoundRow, tried: readonly number[]): number | null {
  if (sealedAs(row, row.no)) return row.no;
  const near = Array.from({ length: NEAR }, (_, i) => [row.no - i - 1, row.no + i + 1]).flat();
  return [...near, ...tried].find((no) => no > 0 && sealedAs(row, no)) ?? null;
}

function sealedAs({ prevHash, hash, ...row }: FoundRow, no: number): boolean {
  return administrativeHash(prevHash, { ...row, no }).equals(hash);
}

/** Of several that claim one number, the one that the next was sealed upon. */
function mostBelieved(claiming: readonly Link[], all: readonly Link[]): Link {
  const followed = claiming.find(({ row }) => all.some((next) => next.row.prevHash.equals(row.hash)));
  const [first] = claiming;
  if (!first) throw new Error('a number without a claim');
  return followed ?? first;
}

function wrongLink(link: Link, kept: ReadonlyMap<number, Link>): LogFinding[] {
  const { row, own } = link;
  if (own === null)
    return [{ no: row.no, wrong: 'ALTERED', words: `row ${row.no} is not what its seal was made of` }];
  if (kept.get(own) !== link)
    return [
      { no: row.no, wrong: 'INSERTED', words: `row ${row.no} was put in: another row bears number ${own}` },
    ];
  if (own !== row.no)
    return [{ no: row.no, wrong: 'REORDERED', words: `row ${row.no} was sealed as number ${own}` }];
  return [];
}

function removed(no: number): LogFinding {
  return { no, wrong: 'REMOVED', words: `row ${no} is gone` };
}

/** A row with a right seal that its follower was not sealed upon was written anew, with its seal. */
function brokenChain(kept: ReadonlyMap<number, Link>): LogFinding[] {
  const first = kept.get(1);
  const start =
    first && !first.row.prevHash.equals(ADMINISTRATIVE_START)
      ? [{ no: first.row.no, wrong: 'ALTERED' as const, words: 'the first row does not begin the chain' }]
      : [];
  const rest = [...kept].flatMap(([own, { row }]): LogFinding[] => {
    const next = kept.get(own + 1);
    if (!next || next.row.prevHash.equals(row.hash)) return [];
    return [
      {
        no: row.no,
        wrong: 'ALTERED',
        words: `row ${row.no} was written anew: the next was sealed upon another`,
      },
    ];
  });
  return [...start, ...rest];
}

function wrongPins(pins: readonly Pin[], kept: ReadonlyMap<number, Link>): LogFinding[] {
  return pins.flatMap(({ no, actionNo, actionHash, sealed }, i): LogFinding[] => {
    if (!sealed) return [{ no: actionNo, wrong: 'ANCHOR', words: `pin ${no} bears no right seal` }];
    if (no !== i + 1) return [{ no: actionNo, wrong: 'ANCHOR', words: `pin ${i + 1} is gone` }];
    const row = kept.get(actionNo)?.row;
    if (!row || row.hash.equals(actionHash)) return [];
    return [{ no: row.no, wrong: 'ALTERED', words: `row ${row.no} is not what was pinned (pin ${no})` }];
  });
}
