export { DossiersModule } from './dossiers.module.js';
export { actionHash, chainStart } from './history/action-chain.js';
export { actionAt, feeAt, opened, openedAnswers, stateAt, type Stored } from './history/at-rest.js';
export { openedState } from './history/opened-state.js';
export { namedFiles } from './history/named-files.js';
export { type TaskRow, taskRows } from './history/task-rows.js';
export { canonical } from './history/canonical.js';
export { dossierColumns } from './history/dossier-columns.js';
export {
  type FiledRow,
  handedInSeal,
  type Part,
  partOf,
  partSalt,
  partSeal,
  partText,
  type SealedAction,
} from './history/sealed-action.js';
export { MoveAsSystem } from './perform/move-as-system.js';
export { ALL_SHOWN } from './view/looking.js';
export { ReadDossier } from './view/read-dossier.js';
export { actionWords, ownerWords } from './words/action-words.js';
export { sentenceOf } from './words/sentence.js';
export { stepNameOf } from './words/step-name.js';
