/** docs/performance/results.md: the table of the last full run. */
export function markdownOf({
  dossiers,
  pace,
  at,
  minutes,
  machine,
  loadBefore,
  bars,
  results,
  failures,
  again,
  paces = {},
}) {
  const command = `npm run bench -- bars --dossiers ${dossiers}${pace}`;
  const met = bars.filter(({ verdict }) => verdict === 'met').length;
  const lines = [
    '# The bars',
    '',
    `${met} of ${bars.length} met. One run of \`${command}\` on ${at.slice(0, 10)}, ${minutes} minutes; the whole of it is in`,
    '[results.json](results.json), and [README.md](README.md) tells how to read it.',
    ...(again.length > 0
      ? ['', `Measured alone after that run, because something was mended in between: ${again.join(', ')}.`]
      : []),
    '',
    ...machineLines(machine, loadBefore),
    ...paceLines(paces),
    '',
    '| # | what | bar | measured | |',
    '|---:|---|---|---|---|',
    ...bars.map(
      ({ no, what, bar, figure, verdict }) => `| ${no} | ${what} | ${bar} | ${figure} | ${verdict} |`,
    ),
    '',
    '## Endpoints',
    '',
    '| | HTTP a second | p50 / p95 / p99, ms | pgbench | sent together | bare Fastify | CPU a request: API / database / driver, ms |',
    '|---|---:|---|---:|---:|---:|---|',
    ...Object.entries(results)
      .filter(([, { http, sql }]) => http && sql)
      .map(endpointLine),
  ];
  const failed = Object.entries(failures).map(([name, why]) => `- ${name}: ${why}`);
  return `${[...lines, ...(failed.length > 0 ? ['', '## Not measured', '', ...failed] : [])].join('\n')}\n`;
}

function machineLines(machine, loadBefore) {
  if (!machine) return [`Load of the machine before: ${loadBefore}.`];
  const { cores, processor, memoryGb, postgres, sharedBuffers, synchronousCommit, node } = machine;
  return [
    `Machine: ${cores} cores (${processor}), ${memoryGb} GiB; PostgreSQL ${postgres} (shared_buffers ${sharedBuffers},`,
    `synchronous_commit ${synchronousCommit}), Node ${node}; database, API and driver together on it. Load before: ${loadBefore}.`,
  ];
}

/** Of a shared machine: what took longer may have been done as well as what did not. */
function paceLines(paces) {
  const named = Object.entries(paces);
  if (named.length === 0) return [];
  const all = named.flatMap(([, ms]) => ms);
  return [
    '',
    `The machine is shared: one and the same computation took it ${Math.min(...all)} to ${Math.max(...all)} ms, before / after each measure:`,
    `${named.map(([name, ms]) => `${name} ${ms.join(' / ')}`).join(', ')}.`,
  ];
}

function endpointLine([name, { http, sql, together, bare }]) {
  const cells = [
    name,
    http.perSecond,
    [http.p50, http.p95, http.p99].join(' / '),
    sql.perSecond,
    together?.perSecond ?? '–',
    bare.perSecond,
    [http.apiCpuMs, http.databaseCpuMs, http.driverCpuMs].join(' / '),
  ];
  return `| ${cells.join(' | ')} |`;
}
