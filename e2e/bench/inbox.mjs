import { options } from './measure/options.mjs';
import { measure } from './measure/run.mjs';
import { inbox } from './measure/targets/inbox.mjs';

await measure(inbox, options());
