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

  /** Puts a shipped calendar in place of what was there under its key; days that an operator entered stay. */
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
    await txQuery(tx, 'DELETE FROM calendar_day WHERE calendar_key = $1 AND NOT entered', [key]);
    await txQuery(
      tx,
      `INSERT INTO calendar_day (calendar_key, day, kind, name, hours, source, decided_by, provisional)
       SELECT $1, d.date, d.kind, d.name, d.hours, d.source, d."decidedBy", coalesce(d.provisional, false)
       FROM jsonb_to_recordset($2::jsonb) AS d(date date, kind text, name jsonb, hours jsonb, source text,
         "decidedBy" text, provisional boolean)
       ON CONFLICT (calendar_key, day) DO NOTHING`,
      [key, JSON.stringify(days)],
    );
  }

  async enter(tx: Tx, key: string, day: CalendarDay): Promise<void> {
    await txQuery(
      tx,
      `INSERT INTO calendar_day (calendar_key, day, kind, name, hours, source, decided_by, entered)
       VALUES ($1, $2, $3, $4, $5, $6, $7, true)
       ON CONFLICT (calendar_key, day) DO UPDATE SET (kind, name, hours, source, decided_by, entered) =
         (excluded.kind, excluded.name, excluded.hours, excluded.source, excluded.decided_by, true)`,
      [
        key,
        day.date,
        day.kind,
        JSON.stringify(day.name),
        day.hours === undefined ? null : JSON.stringify(day.hours),
        day.source,
        day.decidedBy ?? null,
      ],
    );
  }

  /** True when there was such a day. */
  async remove(tx: Tx, key: string, date: string): Promise<boolean> {
    const rows = await txQuery(
      tx,
      'DELETE FROM calendar_day WHERE calendar_key = $1 AND day = $2 RETURNING 1',
      [key, date],
    );
    return rows.length > 0;
  }

  /** The agency and everything under it that still keeps the province's calendar gets this one. */
  async giveKey(tx: Tx, agencyId: string, key: string): Promise<void> {
    await txQuery(
      tx,
      'UPDATE agency SET calendar_key = $2 WHERE path @> ARRAY[$1::uuid] AND calendar_key = $3',
      [agencyId, key, PROVINCE_KEY],
    );
  }
}
