import { options } from './measure/options.mjs';
import { measure } from './measure/run.mjs';
import { report } from './measure/targets/report.mjs';

await measure(report, options());
