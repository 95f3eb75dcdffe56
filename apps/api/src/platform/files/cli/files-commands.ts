import type { Command } from 'commander';
import type { CliContext } from '../../cli/index.js';
import { UserError } from '../../cli/index.js';
import { Config } from '../../config/index.js';
import { RescanHandler } from '../examining/rescan.handler.js';
import { SealOldFiles } from '../sealing/seal-old-files.js';

export function filesCommands(program: Command, context: CliContext): void {
  const files = program.command('files').description('uploaded and issued files');
  files
    .command('seal-old')
    .description('seal the contents of files from before sealing; may be stopped and run again')
    .action(() =>
      context.withApp(async (app) => {
        const { sealed, broken } = await app.get(SealOldFiles).run();
        context.print(`sealed: ${sealed}`);
        if (broken.length > 0) throw new UserError(`missing, or altered since: ${broken.join(', ')}`);
      }),
    );
  files
    .command('rescan')
    .description('have the worker scan what nobody scanned yet, and the uploads of the last days once more')
    .option('--days <number>', 'how many days', '14')
    .action(({ days }: { days: string }) =>
      context.withApp(async (app) => {
        if (app.get(Config).files.scanner === null) throw new UserError('MOTCUA_CLAMD is not set');
        context.print(`to be scanned: ${await app.get(RescanHandler).queue(Number(days) || 0)}`);
      }),
    );
}
