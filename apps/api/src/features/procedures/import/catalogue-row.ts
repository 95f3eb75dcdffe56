import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../platform/idempotency/canonical-json.js';
import { audienceOf } from './clean-subjects.js';
import { levelsOf } from './levels-of.js';
import type { NationalLevel, NationalRecord } from './national-record.js';

/** What the catalogue keeps of a national record beside the record itself. */
export interface CatalogueRow {
  code: string;
  national_id: string | null;
  name: string;
  kind: string;
  state: string;
  sector_code: string | null;
  sector_name: string | null;
  levels: NationalLevel[];
  audience: string[];
  agency_name: string | null;
  issuer: string | null;
  keywords: string[];
  info: NationalRecord;
  info_hash: string;
}

/** Throws when the record has neither part. */
export function catalogueRow(code: string, record: NationalRecord): CatalogueRow {
  const { list, detail } = record;
  const main = detail ?? list;
  if (!main) throw new Error(`${code}: an empty record`);
  const agencies = agenciesOf(record);
  const issuer = detail?.issuer ?? list?.issuer ?? null;
  return {
    code,
    national_id: main.nationalId,
    name: main.name,
    kind: main.kind,
    state: main.state,
    sector_code: detail?.sectors[0]?.code ?? null,
    sector_name: detail?.sectors[0]?.name ?? list?.sectors[0] ?? null,
    levels: detail && detail.levels.length > 0 ? detail.levels : levelsOf(agencies),
    audience: audienceOf(main.subjectTypes.length > 0 ? main.subjectTypes : (list?.subjectTypes ?? [])),
    agency_name: agencies[0] ?? issuer,
    issuer,
    keywords: detail?.keywords ?? [],
    info: record,
    info_hash: hashOf(record),
  };
}

/** Who carries it out, by whichever part says so. */
function agenciesOf({ list, detail }: NationalRecord): string[] {
  const { executing = [], deciding = [] } = detail?.agencies ?? {};
  return [executing, list?.departments ?? [], deciding].find((names) => names.length > 0) ?? [];
}

/** Of both parts apart, so that either can be compared without the other. */
function hashOf({ list, detail }: NationalRecord): string {
  return `${partHash(list)}.${partHash(detail)}`;
}

export function partHash(part: NationalRecord['list'] | NationalRecord['detail']): string {
  return part ? createHash('sha256').update(canonicalJson(part)).digest('base64url').slice(0, 22) : '';
}
