export { notePlace, PersonalReads } from './personal-reads.js';
export { PersonalReadsStore } from './personal-reads.store.js';
