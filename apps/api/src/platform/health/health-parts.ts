import { Injectable } from '@nestjs/common';

/** `degraded`: it works, but something is left waiting. */
export type PartState = 'up' | 'degraded' | 'down';

export interface HealthPart {
  name: string;
  /** Without it nothing can be done here, and work should go to another process. */
  required: boolean;
  check: () => Promise<PartState>;
}

const PATIENCE_MS = 3000;

/** What the service stands on, as each part says of itself: whoever brings a part adds it (a scanner, a store of files). */
@Injectable()
export class HealthParts {
  private readonly parts = new Map<string, HealthPart>();

  add(part: HealthPart): void {
    this.parts.set(part.name, part);
  }

  /** A part that breaks, or does not answer in time, is down. */
  async states(): Promise<{ part: HealthPart; state: PartState }[]> {
    return Promise.all([...this.parts.values()].map(async (part) => ({ part, state: await stateOf(part) })));
  }
}

async function stateOf(part: HealthPart): Promise<PartState> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<PartState>((done) => {
    timer = setTimeout(done, PATIENCE_MS, 'down');
  });
  try {
    return await Promise.race([part.check(), late]);
  } catch {
    return 'down';
  } finally {
    clearTimeout(timer);
  }
}
