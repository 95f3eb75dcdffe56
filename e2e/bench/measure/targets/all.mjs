import { dossier } from './dossier.mjs';
import { inbox } from './inbox.mjs';
import { inboxFiltered } from './inbox-filtered.mjs';
import { lookup } from './lookup.mjs';
import { myDossiers } from './my-dossiers.mjs';
import { report } from './report.mjs';
import { searchInProvince, searchInUnit } from './search-dossiers.mjs';
import { step } from './step.mjs';
import { submit } from './submit.mjs';

/** Everything that is asked for often and touches a table that grows. */
export const HOT = [
  submit,
  step,
  inbox,
  inboxFiltered,
  dossier,
  lookup,
  searchInUnit,
  searchInProvince,
  report,
  myDossiers,
];
