import { parseArgs } from 'node:util';
import { reportAndExit } from '../../tools/progress.mjs';
import { ensureDataset } from './data/open-dataset.mjs';
import { line, table } from './print/report.mjs';

const { values } = parseArgs({
  options: {
    dossiers: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    dir: { type: 'string' },
    until: { type: 'string' },
    thin: { type: 'boolean', default: false },
  },
});

async function main() {
  const { place, manifest } = await ensureDataset({
    dossiers: Number(values.dossiers),
    seed: Number(values.seed),
    thin: values.thin,
    ...(values.dir && { dir: values.dir }),
    ...(values.until && { until: Date.parse(`${values.until}T00:00:00+07:00`) }),
  });
  const { dossiers, sizes, bytesPerDossier, seconds, load, papersFrom, people, templates } = manifest;
  table(`${dossiers.toLocaleString('en')} dossiers in ${place}`, [
    ...Object.entries(seconds).map(([name, spent]) => [`seconds: ${name}`, spent]),
    ['rows', load.rows],
    ['rows a second while loading', load.rowsPerSecond],
    ['people', people],
    ['templates', templates],
    ['papers and files from', papersFrom ?? 'the beginning'],
    ['bytes a dossier, indexes included', bytesPerDossier],
    ['the same for ten million, GB', Number(((bytesPerDossier * 1e7) / 1e9).toFixed(1))],
    ...Object.entries(sizes).map(([name, { rows, bytes }]) => [
      `  ${name}`,
      `${rows.toLocaleString('en')} rows, ${(bytes / dossiers).toFixed(0)} B a dossier`,
    ]),
  ]);
  line({ bench: 'data', dossiers, seconds, load, bytesPerDossier, papersFrom });
}

main().catch(reportAndExit);
