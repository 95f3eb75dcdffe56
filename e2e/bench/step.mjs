import { options } from './measure/options.mjs';
import { measure } from './measure/run.mjs';
import { step } from './measure/targets/step.mjs';

await measure(step, options());
