import { holds } from '@motcua/domain';
import type { ProcedureCase, ProcedureDefinition } from '@motcua/procedures';

interface CaseFacts {
  answers: Readonly<Record<string, unknown>>;
  channel: string;
  /** YYYY-MM-DD in Vietnam. */
  today: string;
}

/**
 * The case a dossier falls under: what the answers decide wins over what the person picked at the start, since the
 * legal time limit hangs on the facts. Undecided, the pick stands; without a pick, the case that needs no condition.
 */
export function chooseCase(
  { cases }: Pick<ProcedureDefinition, 'cases'>,
  picked: string | null,
  { answers, channel, today }: CaseFacts,
): ProcedureCase {
  const scope = { ...answers, channel };
  const decided = cases.find(({ when }) => when && holds(when, scope, today));
  const general = cases.find(({ when }) => !when) ?? cases.at(-1);
  const chosen = decided ?? cases.find(({ key }) => key === picked) ?? general;
  if (!chosen) throw new Error('a procedure version without cases was published');
  return chosen;
}
