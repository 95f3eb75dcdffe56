import { Injectable } from '@nestjs/common';
import { HealthParts, type PartState } from './health-parts.js';

/** Probes come from everywhere, and a flood of them must not become a flood of questions. */
const KEEP_MS = 1000;

export interface Health {
  /** Whether this process should be given work. */
  status: 'ready' | 'not-ready' | 'stopping';
  parts: Record<string, PartState>;
}

@Injectable()
export class Readiness {
  private stopping = false;
  private kept: { health: Promise<Health>; until: number } | null = null;

  constructor(private readonly parts: HealthParts) {}

  stop(): void {
    this.stopping = true;
  }

  async check(): Promise<Health> {
    if (this.stopping) return { status: 'stopping', parts: {} };
    if (!this.kept || performance.now() >= this.kept.until)
      this.kept = { health: this.look(), until: performance.now() + KEEP_MS };
    return this.kept.health;
  }

  private async look(): Promise<Health> {
    const states = await this.parts.states();
    const ready = states.every(({ part, state }) => !part.required || state !== 'down');
    return {
      status: ready ? 'ready' : 'not-ready',
      parts: Object.fromEntries(states.map(({ part, state }) => [part.name, state])),
    };
  }
}
