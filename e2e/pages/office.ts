import type { Browsers } from '../fixtures/browsers.js';
import { type Procedure, sampleOf } from '../fixtures/dossiers/samples.js';
import { whoDoes } from '../fixtures/dossiers/walk.js';
import type { People } from '../fixtures/people/people.js';
import { OfficerDesk } from './officer-desk.js';

export interface OfficeWalk {
  path?: 'grant' | 'refusal';
  /** Steps to do, in the sample's order; all of them when absent. */
  steps?: readonly string[];
  /** Looks at each officer's page before they act. */
  look?: (desk: OfficerDesk, step: string) => Promise<void>;
}

/** The office at work: each step by the officer who has it, in a window of their own. */
export class Office {
  constructor(
    private readonly browsers: Browsers,
    private readonly people: People,
  ) {}

  /** The window of whoever does this step, with the dossier open in it. */
  async deskOf(code: string, step: string): Promise<OfficerDesk> {
    const username = await whoDoes(this.people, code, step);
    const desk = new OfficerDesk(await this.browsers.desktop(username));
    await desk.openFromInbox(code);
    return desk;
  }

  async work(
    code: string,
    procedure: Procedure,
    { path = 'grant', steps, look }: OfficeWalk = {},
  ): Promise<void> {
    for (const act of (await sampleOf(procedure))[path]) {
      if (!('step' in act) || (steps && !steps.includes(act.step))) continue;
      const desk = await this.deskOf(code, act.step);
      await look?.(desk, act.step);
      await desk.perform(code, act.action, {
        ...(act.answers && { form: act.answers }),
        ...(act.note && { reason: act.note }),
      });
      await desk.page.close();
    }
  }
}
