import type { DossierAction } from '@motcua/domain';

interface Named {
  answers: unknown;
  documents: unknown;
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Every id in what an act hands in or fills in: files are named so, and nobody can look for them in sealed answers.
 * Ids of other things among them do no harm, because no file bears them.
 */
export function namedFiles(action: DossierAction, submission: Named | null): string[] {
  const found = new Set<string>();
  collect(submission?.answers, found);
  collect(submission?.documents, found);
  // What was broken in the database is read here too.
  const { facts }: { facts?: object | null } = action;
  if (facts && 'answers' in facts) collect(facts.answers, found);
  return [...found].toSorted();
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    if (ID.test(value)) into.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) collect(inner, into);
  }
}
