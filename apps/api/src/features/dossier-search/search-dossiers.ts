import type { DossierSearchQuery, DossierSearchResult } from '@motcua/contracts';
import { type CodePiece, readDossierSearch, type TypedSearch, vietnamDay } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { RequestActor } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Config } from '../../platform/config/index.js';
import { decodeCursor, encodeCursor } from '../../platform/http/index.js';
import { PersonalReads } from '../../platform/personal-reads/index.js';
import { ByCodeStore, CODE_LEG } from './by-code.store.js';
import { ByNameStore, type Effort, NAME_LEGS } from './by-name.store.js';
import { ByWordsStore, monthOf, startOfMonth } from './by-words.store.js';
import { codesEndingSo } from './codes-ending-so.js';
import { foundDossier } from './found-dossier.js';
import { type Meant, NEWEST_LEGS, NewestStore } from './newest.store.js';
import { type Outcome, Page } from './page.js';
import { OPEN_STATUSES, type Place, type SearchFilter } from './search-parts.store.js';

const CursorKeys = z.tuple([
  z.int().min(CODE_LEG).max(NEWEST_LEGS.all),
  z.string().max(400),
  z.iso.datetime({ offset: true }),
  z.uuid(),
]);

const DAY_MS = 86_400_000;
/** Words are looked for in the last year unless a day is given. */
const WORDS_DAYS = 365;

/** How many candidates a page of names looks at, growing while it is not full. */
const EFFORTS: readonly Effort[] = [
  { each: 60, all: 6000 },
  { each: 500, all: 12_000 },
  { each: 2000, all: 12_000 },
];
/** Candidates among the newest, of all agencies together. */
const NEWEST = 6000;
/** Dossiers with rare words that one page looks at. */
const MOST_BY_WORDS = 4000;

/** The place before everything that words find. */
const ALL_WORDS: Place = {
  leg: NEWEST_LEGS.all,
  key: '',
  at: '9999-12-31T00:00:00Z',
  id: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
};

interface Asked {
  actor: RequestActor;
  typed: TypedSearch;
  filter: SearchFilter;
  after: Place | null;
}

/**
 * Tries the ways in which what was typed can be meant, one after the other, until the page is full: a code, names in
 * both orders, words. Every way looks at a bounded number of dossiers and tells where it ended.
 */
@Injectable()
export class SearchDossiers {
  constructor(
    private readonly codes: ByCodeStore,
    private readonly names: ByNameStore,
    private readonly words: ByWordsStore,
    private readonly newest: NewestStore,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly reads: PersonalReads,
  ) {}

  async page(actor: RequestActor, query: DossierSearchQuery): Promise<DossierSearchResult> {
    const now = this.clock.date();
    const asked: Asked = {
      actor,
      typed: readDossierSearch(query.q),
      filter: filterOf(query, now),
      after: placeOf(query.cursor),
    };
    const page = new Page(query.limit);
    await this.complete(page, query, asked);
    if (query.q) {
      await this.reads.logSearch(actor, { place: 'DOSSIERS', words: query.q, found: page.items.length });
    }
    const { next, narrowed, items } = page;
    const byWords = asked.typed.words.length > 0 && (query.in === 'auto' || query.in === 'subject');
    return {
      items: items.map((row) => foundDossier(row, { searching: query.q !== '', now })),
      nextCursor: next && encodeCursor([next.leg, next.key, next.at, next.id]),
      narrowed,
      wordsFrom: byWords ? vietnamDay(wordsFrom(asked.filter).getTime()) : null,
      now: now.toISOString(),
    };
  }

  private async complete(page: Page, { q, in: way }: DossierSearchQuery, asked: Asked): Promise<void> {
    const { typed, after } = asked;
    if (q === '') return void (await this.byNewest(page, asked, 'ALL'));
    const leg = after?.leg ?? CODE_LEG;
    if (typed.code && leg === CODE_LEG && (way === 'code' || way === 'auto')) {
      await this.byCode(page, asked, typed.code);
      if (page.items.length > 0 || page.next !== null || after !== null) return;
    }
    if (typed.name && leg <= NEWEST_LEGS.elsewhere && (way === 'name' || way === 'auto')) {
      if ((await this.byName(page, asked)) !== 'ENDED') return;
      // Whoever typed a name has what they came for; words wait until they are asked for.
      if (way === 'auto' && page.items.length > 0 && typed.words.length > 0) {
        page.next = ALL_WORDS;
        return;
      }
    }
    if (typed.words.length > 0 && (way === 'subject' || way === 'auto')) {
      await this.byWords(page, asked, way === 'auto' ? 'WORDS_NOT_NAME' : 'WORDS');
    }
  }

  private async byCode(page: Page, { actor, filter, after }: Asked, code: CodePiece): Promise<void> {
    const limit = page.limit + 1;
    if (code.kind === 'START') {
      const rows = await this.codes.beginning(actor, code.start, filter, { after, limit });
      page.narrowed = page.take(rows) === 'FRONT';
      return;
    }
    const counters = await this.codes.codesOfCounters(actor, filter.unit);
    const pattern = this.config.dossierCodePattern;
    const codes = codesEndingSo(code, { pattern, counters, now: filter.now.getTime() });
    const rows = await this.codes.among(actor, codes, filter, limit);
    // More of them than a page are counters of one day: whoever wants another types the day or filters by unit.
    page.narrowed = page.take(rows) === 'FULL';
    page.next = null;
  }

  private async byName(page: Page, asked: Asked): Promise<Outcome> {
    const { actor, typed, filter } = asked;
    const efforts = isFiltered(filter) ? EFFORTS.slice(1) : EFFORTS;
    let { after } = asked;
    if ((after?.leg ?? CODE_LEG) <= NAME_LEGS.begun) {
      let outcome: Outcome = 'FRONT';
      for (const effort of efforts) {
        const rows = await this.names.page(actor, typed, filter, { after, limit: page.room + 1, effort });
        outcome = page.take(rows);
        if (outcome !== 'FRONT') break;
        after = page.next;
      }
      page.narrowed = outcome === 'FRONT';
      if (outcome !== 'ENDED') return outcome;
    }
    return this.byNewest(page, asked, 'NAME_ELSEWHERE');
  }

  private async byNewest(page: Page, asked: Asked, meant: Meant): Promise<Outcome> {
    const { actor, typed, filter } = asked;
    const leg = meant === 'NAME_ELSEWHERE' ? NEWEST_LEGS.elsewhere : NEWEST_LEGS.all;
    const after = asked.after?.leg === leg ? asked.after : null;
    const limit = page.room + 1;
    const outcome = page.take(
      await this.newest.page(actor, typed, filter, { meant, after, limit, all: NEWEST }),
    );
    page.narrowed = outcome === 'FRONT';
    return outcome;
  }

  /** Common words are among the newest; those that are not are rare enough to be asked of the index. */
  private async byWords(page: Page, asked: Asked, meant: Meant): Promise<void> {
    const filter = { ...asked.filter, from: wordsFrom(asked.filter) };
    const trial = new Page(page.room);
    const outcome = await this.byNewest(trial, { ...asked, filter }, meant);
    if (outcome !== 'FRONT') return page.adopt(trial);
    await this.byIndexedWords(page, { ...asked, filter }, meant);
  }

  /** Month by month backwards, in growing steps, until the page is full or enough was looked at. */
  private async byIndexedWords(
    page: Page,
    { actor, typed, filter, after: from }: Asked & { filter: { from: Date } },
    meant: Meant,
  ): Promise<void> {
    const after = from?.leg === NEWEST_LEGS.all ? from : null;
    const newest = Math.min(
      filter.now.getTime(),
      filter.to?.getTime() ?? Infinity,
      after ? Date.parse(after.at) : Infinity,
    );
    const oldest = monthOf(filter.from.getTime());
    let looked = 0;
    for (let month = monthOf(newest), most = 2; month >= oldest; most = Math.min(24, most * 2)) {
      const stretch = { meant, after, limit: page.room + 1, from: month, most };
      const found = await this.words.stretch(actor, typed, filter, stretch);
      page.narrowed ||= found.crowded;
      if (page.take(found.rows) === 'FULL') return;
      month = (found.reached ?? month) - 1;
      looked += found.looked;
      if (looked >= MOST_BY_WORDS && month >= oldest) {
        page.narrowed = true;
        page.next = beforeMonth(month + 1);
        return;
      }
    }
  }
}

/** The place before everything of a month and after everything older. */
function beforeMonth(month: number): Place {
  const at = new Date(startOfMonth(month)).toISOString();
  return { leg: NEWEST_LEGS.all, key: '', at, id: '00000000-0000-0000-0000-000000000000' };
}

function filterOf(query: DossierSearchQuery, now: Date): SearchFilter {
  const { status, from, to } = query;
  return {
    now,
    unit: query.unit ?? null,
    procedure: query.procedure ?? null,
    statuses: status === undefined ? [] : status === 'OPEN' ? OPEN_STATUSES : [status],
    lateness: query.lateness ?? null,
    from: from === undefined ? null : midnight(from),
    to: to === undefined ? null : new Date(midnight(to).getTime() + DAY_MS),
  };
}

/** Seven hours ahead of UTC, the whole year. */
function midnight(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

function wordsFrom({ from, to, now }: SearchFilter): Date {
  return from ?? new Date(Math.min(now.getTime(), to?.getTime() ?? Infinity) - WORDS_DAYS * DAY_MS);
}

function isFiltered({ procedure, statuses, lateness }: SearchFilter): boolean {
  return procedure !== null || statuses.length > 0 || lateness !== null;
}

function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const [leg, key, at, id] = decodeCursor(cursor, CursorKeys);
  return { leg, key, at, id };
}
