import type { ProcedureHit } from '@motcua/contracts';
import { FIELD_WEIGHTS } from './build-index.js';
import type { SearchPlan } from './search-plan.js';
import type { HitRow } from './search.store.js';
import { wordsOf } from './words.js';

/** A row as it is shown, with the reason why it is there. */
export function toHit(row: HitRow, plan: SearchPlan): ProcedureHit {
  return {
    code: row.code,
    name: row.name,
    plainName: row.plain_name,
    sector: row.sector_name,
    level: row.levels[0] ?? null,
    agency: row.agency_name,
    fileable: row.fileable,
    atCounter: row.at_counter,
    match: explain(row, plan),
  };
}

function explain(row: HitRow, plan: SearchPlan): ProcedureHit['match'] {
  if (row.via === 'CODE') return { kind: 'CODE', text: row.code };
  if (row.via === 'BROWSE') return { kind: 'BROWSE', text: null };
  if (row.via === 'MEANT') {
    return { kind: 'SYNONYM', text: plan.meant.find(({ code }) => code === row.code)?.shown ?? null };
  }
  const variant = plan.variants[row.variant ?? 0];
  if (!variant) return null;
  if (variant.kind !== 'NAME') return { kind: variant.kind, text: variant.shown };
  const terms = new Set(variant.terms);
  const field = row.field ?? 0;
  if (field >= FIELD_WEIGHTS.plainName) {
    return { kind: 'NAME', text: foundIn(row.name, terms) ?? foundIn(row.plain_name?.vi ?? '', terms) };
  }
  if (field === FIELD_WEIGHTS.keyword) {
    return {
      kind: 'KEYWORD',
      text: row.keywords.find((keyword) => foundIn(keyword, terms) !== null) ?? null,
    };
  }
  return { kind: 'SECTOR', text: row.sector_name };
}

/** The words of the text that were asked for, as they are written there; words apart are joined by an ellipsis. */
function foundIn(text: string, terms: ReadonlySet<string>): string | null {
  const runs: string[][] = [];
  let before = -2;
  wordsOf(text).forEach(({ term, shown }, i) => {
    // The last word of a query may be only begun.
    if (![...terms].some((asked) => term === asked || (asked.length > 1 && term.startsWith(asked)))) return;
    if (i === before + 1) runs.at(-1)?.push(shown);
    else runs.push([shown]);
    before = i;
  });
  return runs.map((run) => run.join(' ')).join(' … ') || null;
}
