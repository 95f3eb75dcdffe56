import type { AvailableAction, AvailableActions, Dossier, ReadWhat, Timeline } from '@motcua/contracts';
import { availableActions, type CompiledCalendar, ROLE_ACCESS, vietnamDay } from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Injectable } from '@nestjs/common';
import { isOwner, type RequestActor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { FilesStore, type StoredFile } from '../../../platform/files/index.js';
import { PersonalReads } from '../../../platform/personal-reads/index.js';
import { Calendars } from '../../calendar/index.js';
import { filesInAnswers, pinnedVersion } from '../../drafts/index.js';
import { People } from '../../identity/index.js';
import { Organisations } from '../../organisations/index.js';
import { ProcedureCatalogue } from '../../procedures/index.js';
import { DecideContexts } from '../deciding/decide-contexts.js';
import { domainActor } from '../deciding/domain-actor.js';
import { Places } from '../deciding/places.js';
import type { DossierPage } from '../read/dossier-rows.js';
import { DossierStore } from '../read/dossier.store.js';
import { SubDossiersStore } from '../sub-dossiers/sub-dossiers.store.js';
import { openLookupSecret } from '../submit/lookup-secret.js';
import { actionView } from './actions.view.js';
import { dossierView } from './dossier.view.js';
import { ALL_SHOWN, type Looking, NOTHING_SHOWN } from './looking.js';
import { isOutsideAct, outsideOf } from './outside.view.js';
import type { NamedRelative } from './relatives.view.js';
import { timelineView } from './timeline.view.js';

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
  ) {}

  /** Throws NOT_FOUND for whoever may not see it. An officer's look is logged. */
  async page(actor: RequestActor, code: string, looking: Looking): Promise<Dossier> {
    const page = await this.seen(actor, code);
    const owner = isOwner(actor, page.ownerPersonId);
    if (!owner && (looking.shown.submitter || looking.shown.answers) && !mayShow(actor))
      throw new ProblemError('FORBIDDEN');
    await this.log(actor, page, looking);
    const [{ definition }, calendar, profile] = await Promise.all([
      pinnedVersion(this.catalogue, page.versionId),
      this.calendars.forAgency(page.competentId),
      this.people.profile(page.ownerPersonId),
    ]);
    const [files, actions, relatives] = await Promise.all([
      this.filesOf(page, definition),
      this.actionsOn(page, actor, definition, calendar),
      this.relativesOf(page, actor),
    ]);
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
    return (await this.store.isContentOpen(actor, page.id)) ? whole : outsideOf(whole);
  }

  /** The version alone; null for whoever may not see it. */
  version(actor: RequestActor, code: string): Promise<number | null> {
    return this.store.version(actor, code);
  }

  /** What the actor may do now. Throws NOT_FOUND as `page` does. */
  async actions(actor: RequestActor, code: string): Promise<AvailableActions> {
    const page = await this.seen(actor, code);
    await this.log(actor, page);
    const [{ definition }, calendar] = await Promise.all([
      pinnedVersion(this.catalogue, page.versionId),
      this.calendars.forAgency(page.competentId),
    ]);
    return { version: page.version, items: await this.actionsOn(page, actor, definition, calendar) };
  }

  /** Newest first. Throws NOT_FOUND as `page` does. */
  async timeline(actor: RequestActor, code: string): Promise<Timeline> {
    const history = await this.store.history(actor, code);
    if (!history) throw new ProblemError('NOT_FOUND');
    await this.log(actor, history);
    const { definition } = await pinnedVersion(this.catalogue, history.versionId);
    const viewer = actor.kind === 'CITIZEN' ? 'OWNER' : 'OFFICER';
    const whole = await this.store.isContentOpen(actor, history.id);
    const actions = whole ? history.actions : history.actions.filter(isOutsideAct);
    return {
      items: timelineView(actions, { workflow: definition.workflow, issued: history.issued, viewer }),
    };
  }

  private async seen(actor: RequestActor, code: string): Promise<DossierPage> {
    const page = await this.store.page(actor, code);
    if (!page) throw new ProblemError('NOT_FOUND');
    return page;
  }

  /** The page, its course and what may be done are one look; numbers in full are another. */
  private async log(
    actor: RequestActor,
    page: Pick<DossierPage, 'id' | 'ownerPersonId' | 'receivingId' | 'competentId'>,
    { purpose, note, shown }: Looking = { purpose: null, note: null, shown: NOTHING_SHOWN },
  ): Promise<void> {
    const { id: dossierId, ownerPersonId: personId, receivingId, competentId } = page;
    const whats: ReadWhat[] = ['DOSSIER'];
    if (shown.submitter) whats.push('SUBMITTER_IN_FULL');
    if (shown.answers) whats.push('ANSWERS_IN_FULL');
    for (const what of whats) {
      // Words are given for seeing more; the page itself was opened before they were.
      const why = what === 'DOSSIER' && whats.length > 1 ? {} : { purpose: purpose ?? undefined, note };
      await this.reads.log(actor, { personId, dossierId, what, ...why, units: [receivingId, competentId] });
    }
  }

  private async actionsOn(
    page: DossierPage,
    actor: RequestActor,
    definition: ProcedureDefinition,
    calendar: CompiledCalendar,
  ): Promise<AvailableAction[]> {
    const answers = page.submissions.at(-1)?.answers ?? {};
    const facts = { ...page, answers };
    const who = domainActor(actor, page.ownerPersonId);
    const context = await this.contexts.build(null, definition, facts, who, calendar);
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

  private filesOf({ submissions }: DossierPage, { form }: ProcedureDefinition): Promise<StoredFile[]> {
    const ids = submissions.flatMap(({ answers, documents }) => [
      ...Object.values(documents).flat(),
      ...filesInAnswers(form, answers).flatMap((named) => named.ids),
    ]);
    return this.files.open(ids);
  }
}

/** Whoever only inspects, or handles money, has no use for numbers in full. */
function mayShow({ posts }: RequestActor): boolean {
  return posts.some(
    ({ role }) => ROLE_ACCESS[role].sight === 'CONTENT' && ROLE_ACCESS[role].doing === 'WORK',
  );
}
