import type { TypedSearch } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import {
  type FoundRow,
  type Params,
  type Parts,
  type Place,
  placeColumns,
  type SearchFilter,
  searchParts,
  shownDossier,
} from './search-parts.store.js';

/** The parts of a search by name, in the order of the list. */
export const NAME_LEGS = { whole: 1, given: 2, begun: 3 } as const;

interface Leg {
  leg: number;
  column: 'owner_name_folded' | 'owner_name_given_first';
  from: string;
  below: string;
  /** Left out because an earlier or later part has it. */
  but: string;
}

export interface Effort {
  /** Candidates of one pair of agencies, and of all together. */
  each: number;
  all: number;
}

/** The next text after one, and the first after all that begin with it followed by a blank, byte by byte. */
const JUST_AFTER = '\u0001';
const AFTER_BLANK = '!';
const LAST = '\uffff';

/**
 * Names in the order of a telephone book. Every pair of agencies that the actor's posts can open is a range of an
 * index; the first few of each are merged, and dossiers are opened one by one in that order until the page is full.
 */
@Injectable()
export class ByNameStore {
  constructor(private readonly database: Database) {}

  async page(
    actor: RequestActor,
    typed: TypedSearch,
    filter: SearchFilter,
    { after, limit, effort }: { after: Place | null; limit: number; effort: Effort },
  ): Promise<FoundRow[]> {
    const parts = searchParts(actor, filter);
    const { params } = parts;
    const each = params.add(effort.each);
    const all = params.add(effort.all);
    const name = params.add(typed.name);
    const legs = legsOf(typed, `NOT starts_with(d.owner_name_folded, ${name}::text)`);
    const selects = legs.map((leg) => `(${legSelect(leg, parts, params, after)})`);
    const sql = `
      WITH ${parts.ctes},
      cap AS MATERIALIZED (
        SELECT greatest(4, least(${each}::int, ${all}::int / greatest(1, count(*))))::int AS n FROM places)
      SELECT * FROM (${selects.join(' UNION ALL ')}) x LIMIT ${params.add(limit)}`;
    return this.database.query<FoundRow>(sql, params.values, { prepared: true });
  }
}

function legsOf({ name, nameGivenFirst }: TypedSearch, but: string): Leg[] {
  const folded = { column: 'owner_name_folded', but: 'true' } as const;
  return [
    { leg: NAME_LEGS.whole, ...folded, from: name, below: name + AFTER_BLANK },
    {
      leg: NAME_LEGS.given,
      column: 'owner_name_given_first',
      // Without the blank it would be the name as a whole, which the first part has.
      from: `${nameGivenFirst} `,
      below: nameGivenFirst + AFTER_BLANK,
      but,
    },
    { leg: NAME_LEGS.begun, ...folded, from: name + AFTER_BLANK, below: name + LAST },
  ];
}

/** Before the place a part has nothing more to say; at it, first the rest of that very name, then the names after. */
function legSelect(
  { leg, column, from, below, but }: Leg,
  { holds, window }: Parts,
  params: Params,
  after: Place | null,
): string {
  const here = after?.leg === leg ? after : null;
  const over = after !== null && after.leg > leg;
  const same = params.add(here?.key ?? null);
  const [at, id] = [params.add(here?.at ?? null), params.add(here?.id ?? null)];
  const lower = params.add(over ? null : here ? here.key + JUST_AFTER : from);
  const upper = params.add(over ? null : below);
  const key = `d.${column} COLLATE "C"`;
  const candidates = `SELECT ${key} AS key, d.submitted_at, d.dossier_id AS id FROM dossier_search d WHERE d.place_key = pl.key AND ${window}`;
  const cap = '(SELECT n FROM cap)';
  return `
    SELECT ${placeColumns(leg)}, o.front, f.* FROM (
      SELECT c.key, c.submitted_at, c.id, c.n = ${cap} AS front FROM places pl CROSS JOIN LATERAL (
        SELECT s.key, s.submitted_at, s.id, row_number() OVER () AS n FROM (
          (${candidates} AND ${key} = ${same}::text AND (d.submitted_at, d.dossier_id) < (${at}::timestamptz, ${id}::uuid)
           ORDER BY d.submitted_at DESC, d.dossier_id DESC LIMIT ${cap})
          UNION ALL
          (${candidates} AND ${key} >= ${lower}::text AND ${key} < ${upper}::text
           ORDER BY ${key}, d.submitted_at DESC, d.dossier_id DESC LIMIT ${cap})
          LIMIT ${cap}) s) c
      ORDER BY c.key, c.submitted_at DESC, c.id DESC) o
    LEFT JOIN ${shownDossier('o.id', `${but} AND ${holds}`)} ON true
    WHERE f.code IS NOT NULL OR o.front`;
}
