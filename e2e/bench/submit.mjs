import { options } from './measure/options.mjs';
import { measure } from './measure/run.mjs';
import { submit } from './measure/targets/submit.mjs';

await measure(submit, options());
