import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '@motcua/domain';
import type { Tx } from '../../platform/database/index.js';
import { txQuery } from '../../platform/database/index.js';
import { Calendars, type SupposedChange } from './calendars.js';
import { CalendarsStore, PROVINCE_KEY } from './calendars.store.js';

/** Whose calendar is changed: an agency with everything under it, or the whole province. */
export interface CalendarOf {
  agencyId: string;
  agencyCode: string;
}

/** Enters and takes away days. What they do to open dossiers is counted by whoever asked for it. */
@Injectable()
export class ChangeCalendar {
  constructor(
    private readonly store: CalendarsStore,
    private readonly calendars: Calendars,
  ) {}

  /** `day` null takes the date away. */
  async describe(
    tx: Tx,
    of: CalendarOf | null,
    date: string,
    day: CalendarDay | null,
  ): Promise<SupposedChange> {
    if (!of) return { key: PROVINCE_KEY, date, day, agencyIds: new Set() };
    const known = await this.calendars.keyOf(of.agencyId);
    const rows = await txQuery<{ id: string }>(
      tx,
      'SELECT id FROM agency WHERE path @> ARRAY[$1::uuid] AND calendar_key = $2',
      [of.agencyId, PROVINCE_KEY],
    );
    const key = known === PROVINCE_KEY ? of.agencyCode : known;
    return { key, date, day, agencyIds: new Set(rows.map(({ id }) => id)) };
  }

  /** False when there was no such day to take away. */
  async make(tx: Tx, of: CalendarOf | null, { key, date, day }: SupposedChange): Promise<boolean> {
    if (day === null) return this.store.remove(tx, key, date);
    await this.store.enter(tx, key, day);
    if (of) await this.store.giveKey(tx, of.agencyId, key);
    return true;
  }
}
