/** Open dossiers over alias `d`, in the words of their partial indexes (0013-figures.sql): the planner must know them again. */
const OPEN = 'd.accepted_at IS NOT NULL AND d.completed_at IS NULL';

export const RUNNING = `${OPEN} AND d.paused_since IS NULL`;
export const PAUSED = `${OPEN} AND d.paused_since IS NOT NULL`;
