import { Injectable } from '@nestjs/common';
import type { WorkflowDefinition } from '@motcua/domain';
import { Clock } from '../../../platform/clock/index.js';
import { pinnedVersion } from '../../drafts/index.js';
import { ProcedureCatalogue } from '../../procedures/index.js';
import type { Anchor } from '../anchor/anchor-seal.js';
import { CheckAnchors, type Expected } from './check-anchors.js';
import { checkHistory } from './check-history.js';
import type { Finding } from './finding.js';
import { HistoriesStore } from './histories.store.js';
import type { HistoryRow } from './history-rows.js';
import { RenderedFiles } from './rendered-files.js';

/** With their histories a few megabytes. */
const PAGE = 200;

export interface VerifyRequest {
  /** Only this one. */
  dossierId: string | null;
  since: Date | null;
  expected: Expected | null;
}

export interface Verified {
  dossiers: number;
  actions: number;
  submissions: number;
  /** Handed in before submissions were sealed: only their being there was checked. */
  unsealed: number;
  /** Acts that lie in clear: written before acts were sealed. */
  inClear: number;
  anchors: number;
  newestAnchor: Anchor | null;
  findings: number;
}

/** The key at hand opens nothing of what is sealed. */
export class WrongKey extends Error {
  constructor() {
    super(
      'none of the sealed dossiers opens with the key at hand: it is not the one they were sealed with. ' +
        'Nothing can be said of the history; give the master key that belongs to this database',
    );
  }
}

export interface Watching {
  found(finding: Finding): void;
  progress(done: Readonly<Verified>): void;
}

@Injectable()
export class VerifyHistories {
  constructor(
    private readonly store: HistoriesStore,
    private readonly anchors: CheckAnchors,
    private readonly catalogue: ProcedureCatalogue,
    private readonly files: RenderedFiles,
    private readonly clock: Clock,
  ) {}

  /**
   * Page by page, in memory that does not grow; findings are told as they are found. Throws WrongKey when nothing sealed
   * opens: then nothing can be said of the history.
   */
  async verify({ dossierId, since, expected }: VerifyRequest, watching: Watching): Promise<Verified> {
    if (!(await this.store.opensAnything())) throw new WrongKey();
    const done: Verified = {
      dossiers: 0,
      actions: 0,
      submissions: 0,
      unsealed: 0,
      inClear: 0,
      anchors: 0,
      newestAnchor: null,
      findings: 0,
    };
    const tell = (finding: Finding): void => {
      done.findings += 1;
      watching.found(finding);
    };
    const holding = dossierId === null ? null : new Set(await this.store.anchorsOf(dossierId));
    const concerns = ({ no, madeAt }: Anchor): boolean =>
      holding?.has(no) ?? (since === null || madeAt >= since.getTime());
    const { count, newest } = await this.anchors.check(expected, concerns, tell);
    done.anchors = count;
    done.newestAnchor = newest;
    for await (const ids of dossierId === null ? this.pages(since) : [[dossierId]]) {
      const page = await this.store.histories(ids);
      const links = await this.files.linksOf(page, this.clock.now());
      for (const history of page) {
        const workflow = await this.workflowOf(history);
        for (const finding of checkHistory(history, { newest, workflow, links })) tell(finding);
        done.dossiers += 1;
        done.actions += history.actions.length;
        done.submissions += history.submissions.length;
        done.inClear += history.actions.filter(({ inClear }) => inClear).length;
        done.unsealed += history.actions.filter(({ action }) => handsInUnsealed(action)).length;
      }
      watching.progress(done);
    }
    return done;
  }

  private async workflowOf({ dossier }: HistoryRow): Promise<WorkflowDefinition | null> {
    if (!dossier) return null;
    try {
      return (await pinnedVersion(this.catalogue, dossier.versionId)).definition.workflow;
    } catch {
      return null;
    }
  }

  private async *pages(since: Date | null): AsyncGenerator<string[]> {
    for (let after: string | null = null; ;) {
      const page: string[] = await this.store.ids(after, PAGE, { since });
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      after = page.at(-1) ?? after;
    }
  }
}

function handsInUnsealed(action: unknown): boolean {
  if (typeof action !== 'object' || action === null || !('type' in action)) return false;
  const hands = action.type === 'submitted' || action.type === 'supplementAnswered';
  return hands && !('handedIn' in action);
}
