export { AuditModule } from './audit.module.js';
export { ExportHistory } from './export/export-history.js';
