/**
 * What each hot endpoint may ask of the database at 200,000 dossiers. `statements`: of one request, BEGIN and COMMIT
 * counted. `buffers`: pages of 8 kB that its greediest statement touches, about three times what it does today: the
 * planner's freedom, not room to grow. `through`: indexes, any one of each list, without which it would not scale.
 */
export const BOUNDS = {
  submit: { statements: 14, buffers: 1500, through: [] },
  step: { statements: 16, buffers: 800, through: [['dossier_code_key', 'dossier_pkey'], ['task_pkey']] },
  inbox: { statements: 1, buffers: 1500, through: [['task_work', 'task_pool', 'task_held']] },
  'inbox-filtered': { statements: 1, buffers: 4000, through: [['task_work', 'task_pool', 'task_held']] },
  dossier: { statements: 5, buffers: 600, through: [['dossier_code_key', 'dossier_pkey']] },
  lookup: { statements: 1, buffers: 30, through: [['dossier_code_key']] },
  'search-dossiers': { statements: 3, buffers: 2500, through: [['dossier_name'], ['dossier_given_name']] },
  // As inside a unit: names are looked for in one order and then the other until the page is full. Which of both most searches
  // need is by chance of the names drawn.
  'search-dossiers-province': {
    statements: 3,
    buffers: 10_000,
    through: [['dossier_name'], ['dossier_given_name']],
  },
  report: { statements: 2, buffers: 1000, through: [['figure_day_pkey']] },
  'my-dossiers': { statements: 1, buffers: 300, through: [['dossier_owner', 'dossier_submitter']] },
};

/** Below this a scan of the whole is what a planner should choose. */
export const BIG_TABLE = 20_000;
export const DOSSIERS = 200_000;
