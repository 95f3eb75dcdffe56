import type { AvailableAction, AvailableActions, Dossier, ReadWhat, Timeline } from '@motcua/contracts';
import {
  availableActions,
  type CompiledCalendar,
  type DossierAction,
  isFinished,
  ROLE_ACCESS,
  vietnamDay,
} from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Injectable } from '@nestjs/common';
import { isOwner, type RequestActor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { type Connection, Database } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { FilesStore, type StoredFile } from '../../../platform/files/index.js';
import { PersonalReads } from '../../../platform/personal-reads/index.js';
import { Calendars } from '../../calendar/index.js';
import { filesInAnswers, pinnedVersion } from '../../drafts/index.js';
import { People } from '../../identity/index.js';
import { Organisations } from '../../organisations/index.js';
import { ProcedureCatalogue } from '../../procedures/index.js';
import type { Around } from '../deciding/around.store.js';
import { DecideContexts } from '../deciding/decide-contexts.js';
import { domainActor } from '../deciding/domain-actor.js';
import { Places } from '../deciding/places.js';
import { LoadPinned } from '../perform/load-pinned.js';
import type { DossierPage, IssuedRow } from '../read/dossier-rows.js';
import { DossierStore } from '../read/dossier.store.js';
import { SubDossiersStore } from '../sub-dossiers/sub-dossiers.store.js';
import { openLookupSecret } from '../submit/lookup-secret.js';
import { actionView } from './actions.view.js';
import { dossierView } from './dossier.view.js';
import { ALL_SHOWN, type Looking, NOTHING_SHOWN } from './looking.js';
import { isOutsideAct, outsideOf } from './outside.view.js';
import type { NamedRelative } from './relatives.view.js';
import { timelineView } from './timeline.view.js';

const JUST_LOOKING = { purpose: null, note: null, shown: NOTHING_SHOWN } as const;

interface PinnedFacts {
  definition: ProcedureDefinition;
  calendar: CompiledCalendar;
}

@Injectable()
export class ReadDossier {
  constructor(
    private readonly store: DossierStore,
    private readonly catalogue: ProcedureCatalogue,
    private readonly calendars: Calendars,
    private readonly people: People,
    private readonly places: Places,
    private readonly contexts: DecideContexts,
    private readonly organisations: Organisations,
    private readonly relations: SubDossiersStore,
    private readonly files: FilesStore,
    private readonly cipher: FieldCipher,
    private readonly reads: PersonalReads,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly pins: LoadPinned,
  ) {}

  /**
   * Throws NOT_FOUND for whoever may not see it. An officer's look is logged: together with what else the page needs, and
   * without it there is no page.
   */
  async page(actor: RequestActor, code: string, looking: Looking): Promise<Dossier> {
    const page = await this.seen(actor, code);
    const owner = isOwner(actor, page.ownerPersonId);
    if (!owner && (looking.shown.submitter || looking.shown.answers) && !mayShow(actor))
      throw new ProblemError('FORBIDDEN');
    // What comes through caches first: it must not wait for a second connection while one is held.
    const pinned = await this.pinned(page);
    const { definition, calendar } = pinned;
    const read = await this.database.onOne((on) => this.readBeside(on, actor, { page, definition, looking }));
    const [actions, relatives] = await Promise.all([
      this.actionsOn(page, actor, { ...pinned, around: read.around }),
      this.relativesOf(page, actor),
    ]);
    const { profile, files, acts, isOpen } = read;
    const whole = dossierView(page, {
      definition,
      calendar,
      viewer: owner ? 'OWNER' : 'OFFICER',
      lang: actor.lang,
      now: this.clock.now(),
      shown: owner ? ALL_SHOWN : looking.shown,
      mayShow: mayShow(actor),
      profile: profile ?? {},
      files,
      placeName: this.places.placeName,
      actions,
      relatives,
      lookupSecret: owner ? openLookupSecret(this.cipher, page.id, page.lookupSecretEnc) : null,
    });
    const dossier = isOpen ? whole : outsideOf(whole);
    return acts
      ? { ...dossier, timeline: this.entries(actor, acts, { ...page, definition, isOpen }) }
      : dossier;
  }

  private async readBeside(
    on: Connection,
    actor: RequestActor,
    { page, definition, looking }: { page: DossierPage; definition: ProcedureDefinition; looking: Looking },
  ) {
    const [, profile, files, around, acts, isOpen] = await Promise.all([
      this.log(on, actor, page, looking),
      this.people.profile(page.ownerPersonId, on),
      this.filesOf(on, page, definition),
      this.aroundOf(on, actor, page, definition),
      looking.timeline ? this.store.acts(on, page.id) : null,
      this.store.isContentOpen(on, actor, page.id),
    ]);
    return { profile, files, around, acts, isOpen };
  }

  /** The version alone; null for whoever may not see it. */
  version(actor: RequestActor, code: string): Promise<number | null> {
    return this.store.version(actor, code);
  }

  /** What the actor may do now. Throws NOT_FOUND as `page` does. */
  async actions(actor: RequestActor, code: string): Promise<AvailableActions> {
    const page = await this.seen(actor, code);
    const pinned = await this.pinned(page);
    const around = await this.database.onOne(async (on) => {
      const [, found] = await Promise.all([
        this.log(on, actor, page),
        this.aroundOf(on, actor, page, pinned.definition),
      ]);
      return found;
    });
    return { version: page.version, items: await this.actionsOn(page, actor, { ...pinned, around }) };
  }

  /** Newest first. Throws NOT_FOUND as `page` does. */
  async timeline(actor: RequestActor, code: string): Promise<Timeline> {
    const history = await this.store.history(actor, code);
    if (!history) throw new ProblemError('NOT_FOUND');
    const { definition } = await pinnedVersion(this.catalogue, history.versionId);
    const isOpen = await this.database.onOne(async (on) => {
      const [, open] = await Promise.all([
        this.log(on, actor, history),
        this.store.isContentOpen(on, actor, history.id),
      ]);
      return open;
    });
    return { items: this.entries(actor, history.actions, { ...history, definition, isOpen }) };
  }

  private entries(
    { kind }: RequestActor,
    acts: readonly DossierAction[],
    facts: { definition: ProcedureDefinition; issued: readonly IssuedRow[]; isOpen: boolean },
  ): Timeline['items'] {
    const viewer = kind === 'CITIZEN' ? 'OWNER' : 'OFFICER';
    const { workflow } = facts.definition;
    const told = facts.isOpen ? acts : acts.filter(isOutsideAct);
    return timelineView(told, { workflow, issued: facts.issued, viewer });
  }

  private async pinned({ versionId, competentId }: DossierPage): Promise<PinnedFacts> {
    const [{ definition }, calendar] = await Promise.all([
      pinnedVersion(this.catalogue, versionId),
      this.calendars.forAgency(competentId),
    ]);
    return { definition, calendar };
  }

  private async seen(actor: RequestActor, code: string): Promise<DossierPage> {
    const page = await this.store.page(actor, code);
    if (!page) throw new ProblemError('NOT_FOUND');
    this.pins.keep(code, page);
    return page;
  }

  /** The page, its course and what may be done are one look; numbers in full are another. */
  private async log(
    on: Connection,
    actor: RequestActor,
    page: Pick<DossierPage, 'id' | 'ownerPersonId' | 'receivingId' | 'competentId'>,
    { purpose, note, shown }: Pick<Looking, 'purpose' | 'note' | 'shown'> = JUST_LOOKING,
  ): Promise<void> {
    const { id: dossierId, ownerPersonId: personId, receivingId, competentId } = page;
    const whats: ReadWhat[] = ['DOSSIER'];
    if (shown.submitter) whats.push('SUBMITTER_IN_FULL');
    if (shown.answers) whats.push('ANSWERS_IN_FULL');
    const look = { personId, dossierId, units: [receivingId, competentId] };
    await Promise.all(
      whats.map((what) => {
        // Words are given for seeing more; the page itself was opened before they were.
        const why = what === 'DOSSIER' && whats.length > 1 ? {} : { purpose: purpose ?? undefined, note };
        return this.reads.log(actor, { ...look, what, ...why }, on);
      }),
    );
  }

  /** Null where nothing can be done any more, so that nobody need be asked who could: most dossiers, and half of their page. */
  private aroundOf(
    on: Connection,
    actor: RequestActor,
    page: DossierPage,
    definition: ProcedureDefinition,
  ): Promise<Around> | null {
    if (isFinished(page.state.lifecycle)) return null;
    return this.contexts.around(on, definition, page, actor.accountId);
  }

  private async actionsOn(
    page: DossierPage,
    actor: RequestActor,
    { definition, calendar, around }: PinnedFacts & { around: Around | null },
  ): Promise<AvailableAction[]> {
    if (around === null) return [];
    const answers = page.submissions.at(-1)?.answers ?? {};
    const who = domainActor(actor, page.ownerPersonId);
    const context = this.contexts.of(definition, { ...page, answers }, { actor: who, calendar, around });
    const offers = availableActions(definition.workflow, page.state, context);
    const today = vietnamDay(context.now);
    const asks = offers.some(({ kind }) => kind === 'consult');
    const units = asks ? await this.organisations.consultable(null, page.competentId) : [];
    return offers.map((offer) => actionView(definition, offer, { known: context.scope, today, units }));
  }

  /** Most dossiers have none and ask nothing. */
  private async relativesOf(page: DossierPage, actor: RequestActor): Promise<NamedRelative[]> {
    const alone = page.parentId === null && Object.keys(page.state.subDossiers).length === 0;
    const found = alone ? [] : await this.relations.relatives(actor, page);
    return Promise.all(
      found.map(async (relative) => {
        const { definition } = await pinnedVersion(this.catalogue, relative.versionId);
        return { ...relative, procedureName: definition.name[actor.lang] };
      }),
    );
  }

  private filesOf(
    on: Connection,
    { submissions }: DossierPage,
    { form }: ProcedureDefinition,
  ): Promise<StoredFile[]> {
    const ids = submissions.flatMap(({ answers, documents }) => [
      ...Object.values(documents).flat(),
      ...filesInAnswers(form, answers).flatMap((named) => named.ids),
    ]);
    return this.files.open(ids, on);
  }
}

/** Whoever only inspects, or handles money, has no use for numbers in full. */
function mayShow({ posts }: RequestActor): boolean {
  return posts.some(
    ({ role }) => ROLE_ACCESS[role].sight === 'CONTENT' && ROLE_ACCESS[role].doing === 'WORK',
  );
}
