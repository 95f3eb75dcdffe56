import { type DossierState, withDefaults } from '@motcua/domain';
import type { FieldCipher } from '../../../platform/crypto/index.js';
import { opened, stateAt, type Stored } from './at-rest.js';

/** The state in a dossier's row, with what states of earlier builds lack. */
export function openedState(
  cipher: FieldCipher,
  dossierId: string,
  stored: Stored<DossierState>,
): DossierState {
  return withDefaults(opened(cipher, stateAt(dossierId), stored));
}
