/**
 * What each hot endpoint may ask of the database at 200,000 dossiers. `statements`: of one request, BEGIN and COMMIT
 * counted. `buffers`: pages of 8 kB that its greediest statement touches, about three times what it does today: the
 * planner's freedom, not room to grow. `through`: indexes, any one of each list, without which it would not scale.
 */
export const BOUNDS = {
  submit: { statements: 24, buffers: 600, through: [] },
  step: { statements: 24, buffers: 600, through: [['dossier_code_key', 'dossier_pkey']] },
  inbox: { statements: 10, buffers: 6000, through: [] },
  'inbox-filtered': { statements: 10, buffers: 12_000, through: [] },
  dossier: { statements: 12, buffers: 600, through: [['dossier_code_key', 'dossier_pkey']] },
  lookup: { statements: 10, buffers: 300, through: [['dossier_code_key']] },
  'search-dossiers': { statements: 12, buffers: 20_000, through: [] },
  'search-dossiers-province': { statements: 12, buffers: 40_000, through: [] },
  report: { statements: 12, buffers: 12_000, through: [] },
  'my-dossiers': { statements: 6, buffers: 1500, through: [['dossier_owner', 'dossier_submitter']] },
};

/** Below this a scan of the whole is what a planner should choose. */
export const BIG_TABLE = 20_000;
export const DOSSIERS = 200_000;
