export { DossiersModule } from './dossiers.module.js';
export { actionHash, chainStart } from './history/action-chain.js';
export { canonical } from './history/canonical.js';
export { dossierColumns } from './history/dossier-columns.js';
export {
  handedInSeal,
  type Part,
  partOf,
  partSalt,
  partSeal,
  type SealedAction,
} from './history/sealed-action.js';
export { actionWords, ownerWords } from './words/action-words.js';
export { sentenceOf } from './words/sentence.js';
export { stepNameOf } from './words/step-name.js';
