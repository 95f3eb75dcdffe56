import { Injectable } from '@nestjs/common';
import type { LifeEvents } from '@motcua/contracts';
import { Database, type Tx, txQuery } from '../../../platform/database/index.js';

export interface LifeEventSeed {
  key: string;
  audience: string;
  name: { vi: string; en: string };
  icon: string;
  procedures: readonly string[];
}

/** Procedures that are not in the catalogue (yet) are left out. English falls back to the Vietnamese name. */
const EVENTS = `
SELECT (SELECT count(*)::int FROM procedure) AS "procedureCount",
  (SELECT coalesce(json_agg(json_build_object('key', e.key, 'audience', e.audience, 'name', e.name, 'icon', e.icon,
     'procedures', (
       SELECT coalesce(json_agg(json_build_object('code', p.code,
         'name', coalesce(p.plain_name, jsonb_build_object('vi', p.name, 'en', p.name)),
         'fileable', p.current_version_id IS NOT NULL) ORDER BY array_position(e.procedure_codes, p.code)), '[]')
       FROM procedure p WHERE p.code = ANY (e.procedure_codes)))
     ORDER BY e.position), '[]') FROM life_event e) AS items`;

@Injectable()
export class LifeEventsStore {
  constructor(private readonly database: Database) {}

  async all(): Promise<LifeEvents> {
    const [row] = await this.database.query<LifeEvents>(EVENTS, [], { prepared: true });
    return row ?? { items: [], procedureCount: 0 };
  }

  async replace(tx: Tx, events: readonly LifeEventSeed[]): Promise<void> {
    await txQuery(tx, 'DELETE FROM life_event');
    await txQuery(
      tx,
      `INSERT INTO life_event (key, audience, name, icon, position, procedure_codes)
       SELECT e.key, e.audience, e.name, e.icon, e.position, e.procedures
       FROM jsonb_to_recordset($1::jsonb) AS e(key text, audience text, name jsonb, icon text, position int,
         procedures text[])`,
      [JSON.stringify(events.map((event, position) => ({ ...event, position })))],
    );
  }
}
