export { AdministrationModule } from './administration.module.js';
export { tellLog } from './log/tell-log.js';
