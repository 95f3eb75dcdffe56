import type { Role } from '@motcua/domain';
import type { MachineScope } from '../../src/platform/access/index.js';
import { type Asker, heldBy } from './askers.js';

/** Written by hand, against what the code declares: who may call a route at all. */
export type Who = 'anybody' | 'signedIn' | 'citizens' | 'officers' | readonly Role[];

export interface Gate {
  who: Who;
  /** What a machine's token must be good for; without one no machine comes in. */
  scope?: MachineScope;
  /** Asks for a proof of identity of the last ten minutes. */
  fresh?: true;
  /** Also for whoever must first set a password. */
  restricted?: true;
}

/** 401 for whoever is nobody, 403 for whoever may not call this, null for whoever is let in to be looked at closer. */
export function stoppedAtTheGate(gate: Gate, asker: Asker): 401 | 403 | null {
  if (gate.who === 'anybody') return null;
  if (!asker.facts || asker.state === 'DISABLED') return 401;
  if (!isMeant(gate.who, asker)) return 403;
  if (asker.facts.kind === 'MACHINE' && !(gate.scope && asker.scopes?.includes(gate.scope))) return 403;
  if (asker.state === 'RESTRICTED' && !gate.restricted) return 403;
  return asker.state === 'OLD_PROOF' && gate.fresh ? 403 : null;
}

function isMeant(who: Exclude<Who, 'anybody'>, asker: Asker): boolean {
  const kind = asker.facts?.kind;
  if (who === 'signedIn') return true;
  if (who === 'citizens') return kind === 'CITIZEN';
  if (who === 'officers') return kind !== 'CITIZEN';
  return kind !== 'CITIZEN' && heldBy(asker).some(({ role }) => who.includes(role));
}
