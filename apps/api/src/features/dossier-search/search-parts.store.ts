import { isFinished, isWaitingForOwner, type Lifecycle, LIFECYCLES, openingsOf } from '@motcua/domain';
import { dossierScope, type RequestActor } from '../../platform/access/index.js';

/** What every way of searching keeps to. */
export interface SearchFilter {
  now: Date;
  unit: string | null;
  procedure: string | null;
  /** Empty for all. */
  statuses: readonly string[];
  lateness: string | null;
  from: Date | null;
  to: Date | null;
}

/** A dossier that was found, with its place in the order of the list. */
export interface FoundRow {
  /** Which part of the search it came from; the parts follow each other. */
  leg: number;
  key: string;
  /** Submission with its microseconds, as text. */
  at: string;
  id: string;
  /** Beyond this place something may have been left out: the look ended here. */
  front: boolean;
  /** Null where the place alone is told. */
  code: string | null;
  procedureCode: string;
  procedureName: string;
  ownerName: string;
  subject: string;
  lifecycle: Lifecycle;
  competentCode: string;
  competentName: string;
  receivingCode: string;
  receivingName: string;
  submittedAt: Date;
  dueAt: Date | null;
  completedAt: Date | null;
}

/** A place in the list, to go on from. */
export interface Place {
  leg: number;
  key: string;
  at: string;
  id: string;
}

export const OPEN_STATUSES = LIFECYCLES.filter((status) => !isFinished(status) && status !== 'COMPLETED');
const RUNNING = OPEN_STATUSES.filter((status) => !isWaitingForOwner(status));

/** Collects the values of a statement and gives each its number. */
export class Params {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** Where the actor's posts can open dossiers, as parts of a statement. */
export interface Places {
  params: Params;
  /**
   * `wanted` (the unit filtered by, with those below), `homes` (agencies the actor's units belong to), `places` (pairs
   * of agencies whose dossiers the actor's posts can open). Materialized, which also keeps a plan in one process: the
   * statements rely on the order in which rows come.
   */
  ctes: string;
  receives: string;
  decides: string;
  works: string;
  /** Whether a pair of agencies lies in the unit filtered by. */
  inUnit: (competent: string, receiving: string) => string;
}

export interface Parts extends Places {
  /** What must hold of dossier `d`: THE access predicate, and the filters. */
  holds: string;
  /** The days of submission alone, over alias `d`; the indexes of names answer it without the table. */
  window: string;
}

export function placesOf(actor: RequestActor, unitCode: string | null): Places {
  const params = new Params();
  const { RECEIVES, DECIDES, WORKS } = openingsOf(actor.posts, 'OUTSIDE');
  const receives = `${params.add(RECEIVES)}::uuid[]`;
  const decides = `${params.add(DECIDES)}::uuid[]`;
  const works = `${params.add(WORKS)}::uuid[]`;
  const unit = params.add(unitCode);
  const ids = '(SELECT ids FROM wanted)::uuid[]';
  const inUnit = (competent: string, receiving: string) =>
    `(${unit}::text IS NULL OR ${competent} = ANY(${ids}) OR ${receiving} = ANY(${ids}))`;
  const ctes = `
    wanted AS MATERIALIZED (
      SELECT array_agg(below.id) AS ids FROM agency a JOIN agency below ON below.path @> ARRAY[a.id]
      WHERE a.code = ${unit}::text),
    homes AS MATERIALIZED (
      SELECT DISTINCT h AS id FROM agency u, unnest(agency_home(u)) AS h WHERE u.id = ANY(${works})),
    places AS MATERIALIZED (
      SELECT p.competent_agency_id AS competent, p.receiving_agency_id AS receiving,
             dossier_place_key(p.competent_agency_id, p.receiving_agency_id) AS key
      FROM dossier_place p
      WHERE (p.receiving_agency_id = ANY(${receives}) OR p.competent_agency_id = ANY(${decides})
             OR p.competent_agency_id IN (SELECT id FROM homes) OR p.receiving_agency_id IN (SELECT id FROM homes))
        AND ${inUnit('p.competent_agency_id', 'p.receiving_agency_id')})`;
  return { params, ctes, receives, decides, works, inUnit };
}

export function searchParts(actor: RequestActor, filter: SearchFilter): Parts {
  const places = placesOf(actor, filter.unit);
  const { params, inUnit } = places;
  const [from, to] = [params.add(filter.from), params.add(filter.to)];
  const window = `(${from}::timestamptz IS NULL OR d.submitted_at >= ${from})
    AND (${to}::timestamptz IS NULL OR d.submitted_at < ${to})`;
  const scope = dossierScope(actor, params.values.length + 1, 'OUTSIDE');
  params.values.push(...scope.params);
  const procedure = params.add(filter.procedure);
  const statuses = params.add(filter.statuses.length > 0 ? filter.statuses : null);
  const holds = `${scope.sql} AND ${window} AND ${inUnit('d.competent_agency_id', 'd.receiving_agency_id')}
    AND (${procedure}::text IS NULL OR d.procedure_id = (SELECT id FROM procedure WHERE code = ${procedure}))
    AND (${statuses}::text[] IS NULL OR d.lifecycle = ANY(${statuses}))
    AND ${lateness(params, filter)}`;
  return { ...places, holds, window };
}

function lateness(params: Params, { lateness: wanted, now }: SearchFilter): string {
  const [is, at, running] = [params.add(wanted), params.add(now), params.add(RUNNING)];
  return `CASE ${is}::text WHEN 'OVERDUE' THEN d.completed_at IS NULL AND d.due_at < ${at}::timestamptz AND d.lifecycle = ANY(${running}::text[])
    WHEN 'LATE' THEN d.completed_at > d.due_at WHEN 'ON_TIME' THEN d.completed_at <= d.due_at ELSE true END`;
}

const COLUMNS = `
  d.code, p.code AS "procedureCode", p.name AS "procedureName", d.owner_name AS "ownerName", d.subject, d.lifecycle,
  c.code AS "competentCode", c.name AS "competentName", r.code AS "receivingCode", r.name AS "receivingName",
  d.submitted_at AS "submittedAt", d.due_at AS "dueAt", d.completed_at AS "completedAt"`;

/** One dossier by its id, if it is shown: asked for candidates in their order, and no more of them than the page needs. */
export function shownDossier(id: string, holds: string): string {
  return `LATERAL (
    SELECT ${COLUMNS} FROM dossier d JOIN procedure p ON p.id = d.procedure_id
      JOIN agency c ON c.id = d.competent_agency_id JOIN agency r ON r.id = d.receiving_agency_id
    WHERE d.id = ${id} AND ${holds} LIMIT 1) f`;
}

/** What a row says of its place, for `o` with key, submitted_at and id. */
export const placeColumns = (leg: number): string =>
  `${leg} AS leg, o.key, to_jsonb(o.submitted_at) #>> '{}' AS at, o.id`;
