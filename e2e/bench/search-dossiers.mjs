import { options } from './measure/options.mjs';
import { measure } from './measure/run.mjs';
import { searchInProvince, searchInUnit } from './measure/targets/search-dossiers.mjs';

const wanted = options();
await measure(searchInUnit, wanted);
await measure(searchInProvince, { ...wanted, against: null });
