export { ProcedureCatalogue, type PublishedVersion } from './versions/procedure-catalogue.js';
export type { OfferingRow } from './versions/offerings.store.js';
export { ProceduresModule } from './procedures.module.js';
