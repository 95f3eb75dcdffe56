import type { MyDossiers } from '@motcua/contracts';
import { isFinished, isWaitingForOwner, LIFECYCLE_NAMES } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { RequestActor } from '../../../platform/access/index.js';
import { decodeCursor, encodeCursor } from '../../../platform/http/index.js';
import { pinnedVersion } from '../../drafts/index.js';
import { ProcedureCatalogue } from '../../procedures/index.js';
import { sentenceOf } from '../words/sentence.js';
import { whereabouts } from '../words/whereabouts.js';
import { type MyDossierRow, MyDossiersStore } from './my-dossiers.store.js';

const CursorKeys = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

@Injectable()
export class ListMyDossiers {
  constructor(
    private readonly store: MyDossiersStore,
    private readonly catalogue: ProcedureCatalogue,
  ) {}

  async page(
    actor: RequestActor,
    query: { cursor?: string | undefined; limit: number },
  ): Promise<MyDossiers> {
    const keys = query.cursor === undefined ? null : decodeCursor(query.cursor, CursorKeys);
    const after = keys && { submittedAt: keys[0], id: keys[1] };
    const mine = actor.kind === 'CITIZEN' ? actor.personId : null;
    const rows = mine === null ? [] : await this.store.page(mine, after, query.limit + 1);
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    return {
      items: await Promise.all(shown.map((row) => this.item(row, actor.lang))),
      nextCursor: last ? encodeCursor([last.submittedAt.toISOString(), last.id]) : null,
    };
  }

  private async item(row: MyDossierRow, lang: 'vi' | 'en'): Promise<MyDossiers['items'][number]> {
    const { definition } = await pinnedVersion(this.catalogue, row.versionId);
    const { lifecycle, clock, tasks } = row.state;
    return {
      code: row.code,
      procedureName: definition.name[lang],
      subject: row.subject,
      lifecycle,
      statusName: LIFECYCLE_NAMES[lifecycle],
      sentence: sentenceOf(whereabouts(definition.workflow, row.state, row.receivingName)),
      waitingForMe: isWaitingForOwner(lifecycle) || tasks.some(({ role }) => role === 'OWNER'),
      submittedAt: row.submittedAt.toISOString(),
      dueAt: clock.dueAt === null ? null : new Date(clock.dueAt).toISOString(),
      finished: isFinished(lifecycle),
    };
  }
}
