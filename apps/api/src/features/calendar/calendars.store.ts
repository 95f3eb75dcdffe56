import { Injectable } from '@nestjs/common';
import type { CalendarDay, WeeklyHours } from '@motcua/domain';
import { Database, type Tx, txQuery } from '../../platform/database/index.js';

export interface CalendarRows {
  hours: { key: string; weekly: WeeklyHours[] }[];
  /** By key, in order of date. */
  days: (CalendarDay & { key: string })[];
  /** Agencies that do not keep the province's calendar. */
  agencies: { id: string; key: string }[];
}

export const PROVINCE_KEY = 'default';

const EVERYTHING = `
SELECT json_build_object(
  'hours', (SELECT coalesce(json_agg(json_build_object('key', calendar_key, 'weekly', weekly) ORDER BY calendar_key), '[]')
            FROM calendar_hours),
  'days', (SELECT coalesce(json_agg(json_strip_nulls(json_build_object('key', calendar_key, 'date', day, 'kind', kind,
             'name', name, 'hours', hours, 'source', source, 'decidedBy', decided_by, 'provisional', provisional))
             ORDER BY calendar_key, day), '[]') FROM calendar_day),
  'agencies', (SELECT coalesce(json_agg(json_build_object('id', id, 'key', calendar_key) ORDER BY id), '[]')
               FROM agency WHERE calendar_key <> $1)
)::text AS rows`;

@Injectable()
export class CalendarsStore {
  constructor(private readonly database: Database) {}

  /** All calendars as one text, so that a change is seen by comparing. */
  async everything(): Promise<string> {
    const [row] = await this.database.query<{ rows: string }>(EVERYTHING, [PROVINCE_KEY], { prepared: true });
    return row?.rows ?? '';
  }

  /** Puts a calendar in place of what was there under its key. */
  async replace(
    tx: Tx,
    key: string,
    weekly: readonly WeeklyHours[],
    days: readonly CalendarDay[],
  ): Promise<void> {
    await txQuery(
      tx,
      `INSERT INTO calendar_hours (calendar_key, weekly) VALUES ($1, $2)
       ON CONFLICT (calendar_key) DO UPDATE SET weekly = excluded.weekly`,
      [key, JSON.stringify(weekly)],
    );
    await txQuery(tx, 'DELETE FROM calendar_day WHERE calendar_key = $1', [key]);
    await txQuery(
      tx,
      `INSERT INTO calendar_day (calendar_key, day, kind, name, hours, source, decided_by, provisional)
       SELECT $1, d.date, d.kind, d.name, d.hours, d.source, d."decidedBy", coalesce(d.provisional, false)
       FROM jsonb_to_recordset($2::jsonb) AS d(date date, kind text, name jsonb, hours jsonb, source text,
         "decidedBy" text, provisional boolean)`,
      [key, JSON.stringify(days)],
    );
  }
}
