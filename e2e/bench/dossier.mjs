import { options } from './measure/options.mjs';
import { measure } from './measure/run.mjs';
import { dossier } from './measure/targets/dossier.mjs';

await measure(dossier, options());
