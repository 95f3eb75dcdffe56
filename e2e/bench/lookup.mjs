import { options } from './measure/options.mjs';
import { measure } from './measure/run.mjs';
import { lookup } from './measure/targets/lookup.mjs';

await measure(lookup, options());
