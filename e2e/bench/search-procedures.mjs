import { machine } from './load/machine.mjs';
import { endAll } from './measure/at-end.mjs';
import { openCatalogueGround } from './measure/catalogue-ground.mjs';
import { compare } from './measure/compare.mjs';
import { options } from './measure/options.mjs';
import { publish } from './measure/results.mjs';
import { rowsOf } from './measure/run.mjs';
import { searchProcedures } from './measure/targets/search-procedures.mjs';

// On a catalogue of its own: with --catalogue FILE… (lists and details of the national portal) what those hold, else what
// is shipped.
const wanted = options({ catalogue: { type: 'string', multiple: true, default: [] } });
try {
  const ground = await openCatalogueGround();
  if (wanted.catalogue.length > 0) await ground.take(wanted.catalogue);
  const procedures = await ground.count();
  const on = await machine(ground.client);
  const result = { machine: on, procedures, ...(await compare(ground, searchProcedures, wanted)) };
  await ground.close();
  publish(searchProcedures.name, {
    title: `${searchProcedures.title}, ${procedures.toLocaleString('en')} procedures`,
    rows: rowsOf(result, wanted),
    result,
    dossiers: wanted.dossiers,
  });
} finally {
  await endAll();
}
