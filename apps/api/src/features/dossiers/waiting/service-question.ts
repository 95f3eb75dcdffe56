import { type Expression, evaluate, type ServiceTask, vietnamDay } from '@motcua/domain';
import type { Profile } from '@motcua/forms';
import { type DossierFacts, guardScope } from '../deciding/decide-contexts.js';

interface Known {
  dossier: DossierFacts;
  /** Of whoever filed, in clear. */
  profile: Profile;
  /** Epoch ms. */
  now: number;
}

/** What another system is asked: the step's expressions over the answers as they are now. Unanswered things are null. */
export function serviceQuestion(
  { sends }: Pick<ServiceTask, 'sends'>,
  known: Known,
): Record<string, unknown> {
  return evaluated(sends, known);
}

/** Each expression's value by name, over what guards may read and the applicant's own data. */
export function evaluated(
  expressions: Readonly<Record<string, Expression>>,
  { dossier, profile, now }: Known,
): Record<string, unknown> {
  const today = vietnamDay(now);
  const scope = { profile, ...guardScope(dossier, today) };
  const values = Object.entries(expressions).map(([name, expression]) => [
    name,
    evaluate(expression, scope, today),
  ]);
  return Object.fromEntries(values);
}
