import { Injectable } from '@nestjs/common';
import type { ProcedureDefinition, ProcedureFiles } from '@motcua/procedures';
import { type Connection, Database, newId, type Tx, txQuery } from '../../../platform/database/index.js';
import { LEVEL_TEXTS } from '../level-texts.js';

export interface VersionRow {
  versionId: string;
  procedureId: string;
  definition: ProcedureDefinition;
}

export interface NewestVersion {
  id: string;
  number: number;
  state: 'DRAFT' | 'PUBLISHED';
  contentHash: string;
}

export interface VersionWrite {
  procedureId: string;
  number: number;
  definition: ProcedureDefinition;
  source: ProcedureFiles;
  contentHash: string;
}

export interface ProcedureListRow {
  code: string;
  slug: string;
  name: string;
  number: number;
  state: string;
  contentHash: string;
  publishedAt: Date | null;
  effectiveFrom: string | null;
  /** What is filed today. */
  current: boolean;
}

export interface StoredVersion {
  number: number;
  definition: ProcedureDefinition;
  files: ProcedureFiles;
}

@Injectable()
export class VersionsStore {
  constructor(private readonly database: Database) {}

  async currentVersionId(code: string, on: Connection = this.database): Promise<string | null> {
    const [row] = await on.query<{ id: string | null }>(
      'SELECT current_version_id AS id FROM procedure WHERE code = $1',
      [code],
      { prepared: true },
    );
    return row?.id ?? null;
  }

  async version(id: string): Promise<VersionRow | null> {
    const [row] = await this.database.query<VersionRow>(
      `SELECT id AS "versionId", procedure_id AS "procedureId", definition FROM procedure_version
       WHERE id = $1 AND state = 'PUBLISHED'`,
      [id],
    );
    return row ?? null;
  }

  /** Makes the procedure local, or brings what the catalogue shows of it up to date; locked until the end. */
  async saveProcedure(tx: Tx, definition: ProcedureDefinition): Promise<string> {
    const [row] = await txQuery<{ id: string }>(
      tx,
      `INSERT INTO procedure AS p (id, code, name, plain_name, source, sector_code, sector_name, levels, audience,
         life_events, agency_name, keywords)
       VALUES ($1, $2, $3, $4, 'LOCAL', $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (code) DO UPDATE SET
         (name, plain_name, source, sector_code, sector_name, levels, audience, life_events, agency_name, keywords,
          updated_at) =
         (excluded.name, excluded.plain_name, 'LOCAL', excluded.sector_code, excluded.sector_name, excluded.levels,
          excluded.audience, excluded.life_events, excluded.agency_name, excluded.keywords, now())
       RETURNING id`,
      [
        newId(),
        definition.code,
        definition.name.vi,
        JSON.stringify(definition.plainName),
        definition.sector.code,
        definition.sector.name.vi,
        [definition.level],
        definition.audience,
        definition.lifeEvents,
        LEVEL_TEXTS[definition.level].vi,
        definition.keywords,
      ],
    );
    if (!row) throw new Error(`${definition.code}: not stored`);
    return row.id;
  }

  /** A draft of a procedure that is not open here yet leaves the catalogue's own record as it is. */
  async ensureProcedure(tx: Tx, definition: ProcedureDefinition): Promise<string> {
    const [row] = await txQuery<{ id: string }>(tx, 'SELECT id FROM procedure WHERE code = $1 FOR UPDATE', [
      definition.code,
    ]);
    return row?.id ?? (await this.saveProcedure(tx, definition));
  }

  async newest(tx: Tx, procedureId: string): Promise<NewestVersion | null> {
    const [row] = await txQuery<NewestVersion>(
      tx,
      `SELECT id, number, state, content_hash AS "contentHash" FROM procedure_version
       WHERE procedure_id = $1 ORDER BY number DESC LIMIT 1`,
      [procedureId],
    );
    return row ?? null;
  }

  /** What is filed on a day, as far as it is published today. */
  async publishedFor(
    tx: Tx,
    procedureId: string,
    day: string,
  ): Promise<{ number: number; contentHash: string } | null> {
    const [row] = await txQuery<{ number: number; contentHash: string }>(
      tx,
      `SELECT number, content_hash AS "contentHash" FROM procedure_version
       WHERE procedure_id = $1 AND state = 'PUBLISHED' AND effective_from <= $2
       ORDER BY effective_from DESC, number DESC LIMIT 1`,
      [procedureId, day],
    );
    return row ?? null;
  }

  async insertDraft(tx: Tx, version: VersionWrite): Promise<string> {
    const id = newId();
    await txQuery(
      tx,
      `INSERT INTO procedure_version (id, procedure_id, number, state, definition, source, content_hash)
       VALUES ($1, $2, $3, 'DRAFT', $4, $5, $6)`,
      [
        id,
        version.procedureId,
        version.number,
        JSON.stringify(version.definition),
        JSON.stringify(version.source),
        version.contentHash,
      ],
    );
    return id;
  }

  async rewriteDraft(tx: Tx, id: string, version: VersionWrite): Promise<void> {
    await txQuery(
      tx,
      `UPDATE procedure_version SET definition = $2, source = $3, content_hash = $4 WHERE id = $1`,
      [id, JSON.stringify(version.definition), JSON.stringify(version.source), version.contentHash],
    );
  }

  async publish(tx: Tx, versionId: string, at: Date, effectiveFrom: string): Promise<void> {
    await txQuery(
      tx,
      `UPDATE procedure_version SET state = 'PUBLISHED', published_at = $2, effective_from = $3 WHERE id = $1`,
      [versionId, at, effectiveFrom],
    );
  }

  /** What the law of the day says is filed: the latest version in force, and whether it already is. Locks the procedure. */
  async inForce(
    tx: Tx,
    procedureId: string,
    today: string,
  ): Promise<{ id: string; definition: ProcedureDefinition; current: boolean } | null> {
    await txQuery(tx, 'SELECT FROM procedure WHERE id = $1 FOR UPDATE', [procedureId]);
    const [row] = await txQuery<{ id: string; definition: ProcedureDefinition; current: boolean }>(
      tx,
      `SELECT v.id, v.definition, p.current_version_id IS NOT DISTINCT FROM v.id AS current
       FROM procedure_version v JOIN procedure p ON p.id = v.procedure_id
       WHERE v.procedure_id = $1 AND v.state = 'PUBLISHED' AND v.effective_from <= $2
       ORDER BY v.effective_from DESC, v.number DESC LIMIT 1`,
      [procedureId, today],
    );
    return row ?? null;
  }

  async makeCurrent(tx: Tx, procedureId: string, versionId: string, at: Date): Promise<void> {
    await txQuery(tx, 'UPDATE procedure SET current_version_id = $2, updated_at = $3 WHERE id = $1', [
      procedureId,
      versionId,
      at,
    ]);
  }

  /** A version by its number; without one, what is filed today, or else the newest. */
  async stored(code: string, number: number | null): Promise<StoredVersion | null> {
    const [row] = await this.database.query<StoredVersion>(
      `SELECT v.number, v.definition, v.source AS files
       FROM procedure p JOIN procedure_version v ON v.procedure_id = p.id
       WHERE p.code = $1 AND ($2::int IS NULL OR v.number = $2)
       ORDER BY v.id = p.current_version_id DESC, v.number DESC LIMIT 1`,
      [code, number],
    );
    return row ?? null;
  }

  /** The files of the newest version. */
  async source(code: string): Promise<ProcedureFiles | null> {
    const [row] = await this.database.query<{ source: ProcedureFiles }>(
      `SELECT v.source FROM procedure p JOIN procedure_version v ON v.procedure_id = p.id
       WHERE p.code = $1 ORDER BY v.number DESC LIMIT 1`,
      [code],
    );
    return row?.source ?? null;
  }

  list(): Promise<ProcedureListRow[]> {
    return this.database.query(
      `SELECT p.code, v.definition->>'slug' AS slug, p.name, v.number, v.state, v.content_hash AS "contentHash",
         v.published_at AS "publishedAt",
         v.effective_from::text AS "effectiveFrom", v.id = p.current_version_id AS current
       FROM procedure p JOIN procedure_version v ON v.procedure_id = p.id ORDER BY p.code, v.number`,
    );
  }
}
