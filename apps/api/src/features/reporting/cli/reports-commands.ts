import type { Command } from 'commander';
import { type CliContext, UserError } from '../../../platform/cli/index.js';
import { type FigureDifference, FigureUpkeepStore } from '../upkeep/figure-upkeep.store.js';

const SHOWN = 50;

export function reportsCommands(program: Command, context: CliContext): void {
  const reports = program.command('reports').description('the figures of the unit report');
  reports
    .command('rebuild')
    .description('count every dossier anew (after a load of data, or when verify found something)')
    .action(() =>
      context.withApp(async (app) => {
        const began = Date.now();
        const rows = await app.get(FigureUpkeepStore, { strict: false }).rebuild();
        context.print(`counted anew: ${rows} rows in ${seconds(began)} s`);
      }),
    );
  reports
    .command('verify')
    .description('hold the figures kept against the dossiers; names each that differs, and then ends with 1')
    .action(() =>
      context.withApp(async (app) => {
        const began = Date.now();
        const store = app.get(FigureUpkeepStore, { strict: false });
        const { cells, dossiers, differing, differences } = await store.verify(SHOWN);
        for (const difference of differences) context.print(differenceLine(difference));
        context.print(`checked: ${cells} rows of ${dossiers} dossiers in ${seconds(began)} s`);
        if (differing > 0) {
          throw new UserError(
            `${differing} figures are not what the dossiers say: run \`motcua reports rebuild\``,
          );
        }
        context.print('every figure is what the dossiers say');
      }),
    );
}

function differenceLine({
  procedure,
  day,
  competent,
  receiving,
  figure,
  kept,
  counted,
}: FigureDifference): string {
  const what = [day ?? 'all days', procedure ?? 'all procedures', `${competent} (from ${receiving})`].join(
    ', ',
  );
  return `${what}: ${figure} is kept as ${kept}, the dossiers say ${counted}`;
}

function seconds(began: number): string {
  return ((Date.now() - began) / 1000).toFixed(1);
}
