import type { Dossier } from '@motcua/contracts';
import type { Profile } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';
import { supplementScope } from '../perform/supplement-scope.js';
import type { DossierPage } from '../read/dossier-rows.js';

/** What is asked of the owner, as a form of its own; null when nothing is asked. */
export function supplementView(
  page: DossierPage,
  definition: ProcedureDefinition,
  { today, profile }: { today: string; profile: Profile },
): Dossier['supplement'] {
  const { supplement } = page.state;
  const latest = page.submissions.at(-1);
  if (!supplement || !latest) return null;
  const scope = supplementScope(definition, supplement.items);
  const asked = Object.entries(latest.answers);
  return {
    requestedAt: new Date(supplement.requestedAt).toISOString(),
    note: supplement.note,
    by: [page.supplementBy?.name, page.supplementBy?.unitName].filter(Boolean).join(', '),
    items: supplement.items,
    form: scope.form,
    answers: Object.fromEntries(asked.filter(([key]) => scope.fields.has(key))),
    requiredDocuments: scope.documents.map((document) =>
      scope.askedDocuments.has(document.key) ? mustBeThere(document) : document,
    ),
    documents: Object.fromEntries(scope.documents.map(({ key }) => [key, latest.documents[key] ?? []])),
    context: {
      today,
      profile,
      given: Object.fromEntries(asked.filter(([key]) => !scope.fields.has(key))),
    },
  };
}

type Document = ProcedureDefinition['documents'][number];

/** A document asked by name is owed, whatever the procedure alone would say. */
function mustBeThere({ requiredIf: _only, replaceableByData: _instead, ...document }: Document): Document {
  return { ...document, required: true };
}
