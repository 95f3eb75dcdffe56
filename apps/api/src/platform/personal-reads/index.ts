export { type Look, notePlace, PersonalReads, type Search } from './personal-reads.js';
export { PersonalReadsStore } from './personal-reads.store.js';
