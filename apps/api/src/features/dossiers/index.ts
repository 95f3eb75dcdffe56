export { DossiersModule } from './dossiers.module.js';
export { actionWords, type ActionWords, ownerWords } from './words/action-words.js';
export { sentenceOf, type Whereabouts } from './words/sentence.js';
