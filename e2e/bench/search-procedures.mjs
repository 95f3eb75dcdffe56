import { options } from './measure/options.mjs';
import { measure } from './measure/run.mjs';
import { searchProcedures } from './measure/targets/search-procedures.mjs';

await measure(searchProcedures, options());
