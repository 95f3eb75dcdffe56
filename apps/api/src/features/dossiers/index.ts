export { DossiersModule } from './dossiers.module.js';
export { sentenceOf } from './words/sentence.js';
export { stepNameOf } from './words/step-name.js';
