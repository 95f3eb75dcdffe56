import type { Evaluation } from '../evaluate/evaluate-search.js';
import type { ImportReport } from '../import/import-catalogue.js';

const SHOWN_EXAMPLES = 3;

export function importLines(report: ImportReport): string[] {
  const { read, procedures } = report;
  return [
    ...report.files.map(({ file, lines }) => `${file}: ${lines} lines`),
    `read ${read.lists} list records and ${read.details} details in ${report.seconds} s`,
    `procedures: ${procedures.total} — ${procedures.new} new, ${procedures.updated} updated, ` +
      `${procedures.unchanged} unchanged${report.dryRun ? ' (dry run: nothing written)' : ''}`,
    `odd: ${report.oddRecords}`,
    ...report.odd.flatMap(({ kind, text, records, examples }) => [
      `${String(records).padStart(6)}  ${kind}: ${text}`,
      ...examples
        .slice(0, SHOWN_EXAMPLES)
        .map(({ at, detail }) => `          ${at}${detail === null ? '' : `  ${detail}`}`),
    ]),
  ];
}

export function evaluationLines(evaluation: Evaluation): string[] {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const width = Math.max(...evaluation.results.map(({ q }) => q.length));
  return [
    ...evaluation.results.map(({ q, rank, core, first, milliseconds }) => {
      const place = rank === 0 ? ' –' : String(rank).padStart(2);
      const instead = rank === 1 ? '' : `   first: ${first.slice(0, 70)}`;
      return `${core ? '*' : ' '} ${q.padEnd(width)} ${place} ${milliseconds.toFixed(0).padStart(4)} ms${instead}`;
    }),
    `${evaluation.results.length} queries: first ${percent(evaluation.firstShare)}, ` +
      `in the first three ${percent(evaluation.topThreeShare)}, mean reciprocal rank ${evaluation.mrr.toFixed(3)}`,
    `one search: half within ${evaluation.p50.toFixed(1)} ms, 95 % within ${evaluation.p95.toFixed(1)} ms`,
  ];
}
