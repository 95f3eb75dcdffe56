import { options } from './measure/options.mjs';
import { measure } from './measure/run.mjs';
import { inboxFiltered } from './measure/targets/inbox-filtered.mjs';

await measure(inboxFiltered, options());
