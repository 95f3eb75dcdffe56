import { Injectable } from '@nestjs/common';
import { type CalendarDay, compileCalendar, type CompiledCalendar } from '@motcua/domain';
import { type CalendarRows, CalendarsStore, PROVINCE_KEY } from './calendars.store.js';

/** How long a change in another process may stay unseen. */
const FRESH_FOR = 5000;

/** One day of one calendar, entered, changed or (null) taken away. */
export interface SupposedChange {
  key: string;
  date: string;
  day: CalendarDay | null;
  /** Agencies that would get this calendar in place of the province's. */
  agencyIds: ReadonlySet<string>;
}

interface Loaded {
  text: string;
  rows: CalendarRows;
  keyOf: ReadonlyMap<string, string>;
  compiled: Map<string, CompiledCalendar>;
}

/** Working time by agency. A unit's own days and hours come on top of the province's. */
@Injectable()
export class Calendars {
  private loaded: Promise<Loaded> | null = null;
  private checkedAt = 0;

  constructor(private readonly store: CalendarsStore) {}

  /** Throws RangeError when the stored calendar cannot be counted with. */
  async forAgency(agencyId: string): Promise<CompiledCalendar> {
    const loaded = await this.current();
    const key = loaded.keyOf.get(agencyId) ?? PROVINCE_KEY;
    const known = loaded.compiled.get(key);
    if (known) return known;
    const compiled = compile(loaded.rows, key);
    loaded.compiled.set(key, compiled);
    return compiled;
  }

  /** The calendar key of an agency; the province's when it keeps that. */
  async keyOf(agencyId: string): Promise<string> {
    return (await this.current()).keyOf.get(agencyId) ?? PROVINCE_KEY;
  }

  /** Days of a calendar as entered, in order of date. */
  async daysOf(key: string): Promise<CalendarDay[]> {
    return (await this.current()).rows.days.filter((day) => day.key === key);
  }

  /** What `forAgency` would give if `change` were made: to show beforehand what it moves. */
  async supposing(change: SupposedChange): Promise<(agencyId: string) => CompiledCalendar> {
    const { rows, keyOf } = await this.current();
    const { key, date, day } = change;
    const kept = rows.days.filter((one) => one.key !== key || one.date !== date);
    const days = day === null ? kept : [...kept, { ...day, key }];
    const compiled = new Map<string, CompiledCalendar>();
    return (agencyId) => {
      const own = keyOf.get(agencyId) ?? (change.agencyIds.has(agencyId) ? key : PROVINCE_KEY);
      const known = compiled.get(own) ?? compile({ ...rows, days }, own);
      compiled.set(own, known);
      return known;
    };
  }

  /** Takes a change made in this process into account at once. */
  forget(): void {
    this.checkedAt = 0;
  }

  private async current(): Promise<Loaded> {
    const now = performance.now();
    if (this.loaded && this.checkedAt > 0 && now - this.checkedAt < FRESH_FOR) return this.loaded;
    this.checkedAt = now;
    const before = this.loaded;
    this.loaded = this.load(before).catch((error: unknown) => {
      this.loaded = before;
      this.checkedAt = 0;
      throw error;
    });
    return this.loaded;
  }

  private async load(before: Promise<Loaded> | null): Promise<Loaded> {
    const text = await this.store.everything();
    const known = await before?.catch(() => null);
    if (known?.text === text) return known;
    const rows = JSON.parse(text) as CalendarRows;
    return { text, rows, keyOf: new Map(rows.agencies.map(({ id, key }) => [id, key])), compiled: new Map() };
  }
}

function compile({ hours, days }: CalendarRows, key: string): CompiledCalendar {
  const weekly = [key, PROVINCE_KEY].flatMap((wanted) => hours.filter((row) => row.key === wanted));
  const province = days.filter((day) => day.key === PROVINCE_KEY);
  const own = key === PROVINCE_KEY ? [] : days.filter((day) => day.key === key);
  return compileCalendar({
    timeZone: '+07:00',
    weekly: weekly[0]?.weekly ?? [],
    days: [...province, ...own],
  });
}
