export { DossierSearchModule } from './dossier-search.module.js';
