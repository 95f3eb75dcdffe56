export { ProcedureCatalogue, type PublishedVersion } from './versions/procedure-catalogue.js';
export { ProceduresModule } from './procedures.module.js';
