import type { Dossier } from '@motcua/contracts';
import { LIFECYCLE_NAMES } from '@motcua/domain';
import type { Relative } from '../sub-dossiers/sub-dossiers.store.js';

/** A relative with the name of its procedure. */
export interface NamedRelative extends Relative {
  procedureName: string;
}

/** The dossier for whose sake this one was filed, and those filed for this one, as far as the reader may see them. */
export function relativesView(relatives: readonly NamedRelative[]): Pick<Dossier, 'parent' | 'children'> {
  const parent = relatives.find(({ isParent }) => isParent);
  return {
    parent: parent ? { code: parent.code, procedureName: parent.procedureName } : null,
    children: relatives
      .filter(({ isParent }) => !isParent)
      .map(({ code, procedureName, lifecycle }) => ({
        code,
        procedureName,
        statusName: LIFECYCLE_NAMES[lifecycle],
      })),
  };
}
