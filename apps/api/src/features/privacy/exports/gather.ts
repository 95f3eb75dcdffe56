import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { ExportHistory } from '../../audit/index.js';
import { ALL_SHOWN, ReadDossier } from '../../dossiers/index.js';
import { ListDrafts, ReadDraft } from '../../drafts/index.js';
import { People } from '../../identity/index.js';
import { ListReads } from '../reads/list-reads.js';
import { MyRequests } from '../requests/my-requests.js';
import { ExportsStore, type ExportRow } from './exports.store.js';
import type { Gathered, GatheredDossier, GatheredDraft } from './gathered.js';

const DOSSIERS_AT_ONCE = 20;
const READS_AT_ONCE = 200;

/** All that is held about one person, a piece at a time, through the same doors through which they see it themselves. */
@Injectable()
export class GatherData {
  constructor(
    private readonly store: ExportsStore,
    private readonly people: People,
    private readonly listReads: ListReads,
    private readonly requests: MyRequests,
    private readonly listDrafts: ListDrafts,
    private readonly readDraft: ReadDraft,
    private readonly readDossier: ReadDossier,
    private readonly history: ExportHistory,
    private readonly clock: Clock,
  ) {}

  async *pieces(row: ExportRow): AsyncGenerator<Gathered> {
    const { accountId, personId } = row;
    const actor = ownerOf(row);
    yield { section: 'person', content: (await this.people.profile(personId)) ?? {} };
    yield { section: 'account', content: (await this.store.account(accountId)) ?? {} };
    yield { section: 'sessions', content: await this.store.sessions(accountId) };
    yield { section: 'notices', content: await this.store.notices(accountId) };
    yield { section: 'requests', content: (await this.requests.of(personId)).items };
    let cursor: string | undefined;
    do {
      const page = await this.listReads.page(personId, { cursor, limit: READS_AT_ONCE });
      for (const content of page.items) yield { section: 'reads', content };
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    for (const { id } of (await this.listDrafts.mine(actor)).items)
      yield { section: 'drafts', content: await this.draft(actor, id) };
    for await (const code of this.codes(personId))
      yield { section: 'dossiers', content: await this.dossier(actor, code) };
  }

  private async *codes(personId: string): AsyncGenerator<string> {
    let after: { at: Date; id: string } | null = null;
    for (;;) {
      const page: { id: string; code: string; at: Date }[] = await this.store.dossierCodes(
        personId,
        after,
        DOSSIERS_AT_ONCE,
      );
      for (const { code } of page) yield code;
      const last = page.at(-1);
      if (!last || page.length < DOSSIERS_AT_ONCE) return;
      after = { at: last.at, id: last.id };
    }
  }

  private async dossier(actor: RequestActor, code: string): Promise<GatheredDossier> {
    const looking = { purpose: null, note: null, shown: ALL_SHOWN, timeline: false };
    const dossier = await this.readDossier.page(actor, code, looking);
    const { actions: _offered, askable: _asked, lookupSecret: _secret, supplement: _open, ...page } = dossier;
    const { items: timeline } = await this.readDossier.timeline(actor, code);
    return { page, timeline, history: await this.history.export(actor, code) };
  }

  private async draft(actor: RequestActor, id: string): Promise<GatheredDraft> {
    const { procedureCode, procedureName, savedAt, answers, documents, files, form, context, caseKey } =
      await this.readDraft.draft(actor, id);
    const content = { id, procedureCode, procedureName, savedAt, answers, documents, files };
    return { content, form, context: { ...context, channel: 'ONLINE', caseKey: caseKey ?? '' } };
  }

  /** How many pieces of work there are, to tell how far it is. */
  async size({ personId, accountId }: ExportRow): Promise<number> {
    const drafts = await this.listDrafts.mine(ownerOf({ personId, accountId, lang: 'vi' }));
    return (await this.store.dossierCount(personId)) + drafts.items.length + 1;
  }

  now(): string {
    return this.clock.date().toISOString();
  }
}

/** The person themselves, for whom the worker reads what they could read. */
function ownerOf({
  accountId,
  personId,
  lang,
}: Pick<ExportRow, 'accountId' | 'personId' | 'lang'>): RequestActor {
  return {
    accountId,
    personId,
    lang,
    kind: 'CITIZEN',
    username: '',
    displayName: '',
    assuranceLevel: null,
    posts: [],
    sessionId: '',
    address: null,
    strongAt: null,
    scopes: null,
  };
}
