/** What is counted of a day or month, as figure_day, figure_month and figure_delta have it. */
export const FIGURE_COLUMNS = [
  'received_online',
  'received_direct',
  'solved_early',
  'solved_on_time',
  'solved_late',
  'ended_otherwise',
  'not_accepted',
  'late_from',
  'late_until',
] as const;

/** Stands for all procedures together. */
export const ALL_PROCEDURES = '00000000-0000-0000-0000-000000000000';

/** Each column added up, under its own name. */
export const added = (columns: readonly string[]): string =>
  columns.map((column) => `sum(${column}) AS ${column}`).join(', ');
