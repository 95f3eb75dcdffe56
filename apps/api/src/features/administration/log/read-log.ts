import type { AdministrativeLogPage, LogQuery } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../../platform/http/index.js';
import { type Administrator, Governing } from '../governing/governing.js';
import { LogStore } from './log.store.js';
import { logEntry } from './log.view.js';

const CursorKeys = z.tuple([z.int()]);
const DAY = 86_400_000;

@Injectable()
export class ReadLog {
  constructor(
    private readonly governing: Governing,
    private readonly store: LogStore,
  ) {}

  /** Newest first; days are Viet Nam's. */
  async page(by: Administrator, query: LogQuery): Promise<AdministrativeLogPage> {
    const { limit } = query;
    const rows = await this.store.rows(await this.governing.of(by, ['SYSTEM_ADMIN', 'INSPECTOR']), {
      who: query.who || null,
      what: query.what || null,
      target: query.target || null,
      from: query.from === undefined ? null : dayStart(query.from),
      to: query.to === undefined ? null : new Date(dayStart(query.to).getTime() + DAY),
      before: query.cursor === undefined ? null : decodeCursor(query.cursor, CursorKeys)[0],
      limit: limit + 1,
    });
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(logEntry),
      nextCursor: last ? encodeCursor([last.no]) : null,
    };
  }
}

function dayStart(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}
