import type { Actor } from '@motcua/domain';
import { everyCommand, nameOf, systemCommands, type Fill } from './commands.js';
import type { WalkedDossier } from './dossier.js';
import { offersTo } from './moves.js';

/** Whether each actor is offered exactly what is accepted of them; else what differs. */
export function checkAgreement(dossier: WalkedDossier, fill: Fill): string | null {
  const { procedure, state, people } = dossier;
  const accounts = people.everyone.flatMap(({ accountId }) => accountId ?? []);
  const everything = everyCommand(procedure, state, accounts);
  for (const actor of people.everyone) {
    const names = new Set<string>();
    for (const { command } of offersTo(dossier, actor, fill)) {
      names.add(nameOf(command));
      const decision = dossier.decide(actor, command);
      if (!decision.ok)
        return `offered but refused (${decision.refusal.code}): ${actor.name} ${nameOf(command)}`;
    }
    const others = actor.kind === 'SYSTEM' ? everything : [...everything, ...systemCommands(state)];
    // Claiming again what one holds changes nothing and is not worth a button.
    const missing = others.find(
      (command) =>
        command.type !== 'claim' &&
        // Nor does the system need one to put back what somebody held who lost their post.
        !(command.type === 'release' && actor.kind === 'SYSTEM') &&
        !names.has(nameOf(command)) &&
        isAccepted(dossier, actor, command),
    );
    if (missing) return `accepted but not offered: ${actor.name} ${nameOf(missing)}`;
  }
  return null;
}

function isAccepted(dossier: WalkedDossier, actor: Actor, command: Parameters<typeof nameOf>[0]): boolean {
  return dossier.decide(actor, command).ok;
}
