/** Of the job that gathers. Its payload names the export and nobody. */
export const EXPORT_TASK = 'privacy.export';
