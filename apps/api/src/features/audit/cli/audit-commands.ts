import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { type CliContext, UserError } from '../../../platform/cli/index.js';
import { tellLog } from '../../administration/index.js';
import { MakeAnchor } from '../anchor/make-anchor.js';
import { findingLine } from '../verify/finding.js';
import { HistoriesStore } from '../verify/histories.store.js';
import { type Verified, VerifyHistories, type Watching, WrongKey } from '../verify/verify-histories.js';
import { historyLines } from './history-lines.js';
import { ListHistory } from './list-history.js';
import { readVerifyFlags, type VerifyFlags } from './verify-flags.js';

export function auditCommands(program: Command, context: CliContext): void {
  const audit = program
    .command('audit')
    .description('the history of dossiers: is it whole, and what does it say');
  audit
    .command('verify')
    .option('--dossier <code>', 'only this one')
    .option('--since <date>', 'only dossiers with anything written from this day on (2026-11-23)')
    .option('--expect <anchor>', 'an anchor noted down earlier, such as 12:9f3a…: it must still be there')
    .option('--json', 'one JSON object a line: every finding, then the summary')
    .description(
      'recompute every seal; names each row altered, removed, inserted or moved, and then ends with 1',
    )
    .action((flags: VerifyFlags) => context.withApp((app) => verify(app, flags, context)));
  audit
    .command('anchor')
    .description('pin the history as it is now (the worker does it every night); prints what to note down')
    .action(() =>
      context.withApp(async (app) => {
        const { no, hash } = await app.get(MakeAnchor, { strict: false }).make();
        context.print(`${no}:${hash}`);
      }),
    );
  audit
    .command('list')
    .requiredOption('--dossier <code>')
    .description('who did what, in which post, when')
    .action(({ dossier }: { dossier: string }) =>
      context.withApp(async (app) => {
        const history = await app.get(ListHistory, { strict: false }).list(dossier);
        if (!history) throw new UserError(`${dossier}: no dossier has this code`);
        for (const line of historyLines(history)) context.print(line);
      }),
    );
}

const SECOND = 1000;

async function verify(app: INestApplicationContext, flags: VerifyFlags, context: CliContext): Promise<void> {
  const store = app.get(HistoriesStore, { strict: false });
  const read = readVerifyFlags(flags);
  const dossierId = flags.dossier === undefined ? null : await store.idOf(flags.dossier);
  if (flags.dossier !== undefined && dossierId === null) {
    throw new UserError(`${flags.dossier}: no dossier has this code`);
  }
  const total = dossierId === null && read.since === null ? await store.count() : null;
  const began = Date.now();
  let told = began;
  const watching: Watching = {
    found: (finding) => context.print(flags.json ? JSON.stringify(finding) : findingLine(finding)),
    progress: ({ dossiers, actions }) => {
      if (Date.now() - told < 2 * SECOND) return;
      told = Date.now();
      context.note(`${dossiers}${total === null ? '' : ` of ${total}`} dossiers, ${actions} acts`);
    },
  };
  const done = await app
    .get(VerifyHistories, { strict: false })
    .verify({ dossierId, ...read }, watching)
    .catch((error: unknown) => {
      throw error instanceof WrongKey ? new UserError(error.message) : error;
    });
  if (dossierId === null) done.findings += await tellLog(app, flags.json ?? false, context);
  const seconds = (Date.now() - began) / SECOND;
  if (flags.json) context.print(JSON.stringify({ summary: { ...done, seconds } }));
  else summary(done, seconds, context);
  if (done.findings > 0) throw new UserError(`${done.findings} things are not as they were written`);
}

function summary(done: Verified, seconds: number, { print }: CliContext): void {
  const { dossiers, actions, submissions, unsealed, inClear, anchors, newestAnchor, findings } = done;
  const rate = Math.round(actions / Math.max(seconds, 0.001));
  print(
    `checked: ${dossiers} dossiers, ${actions} acts, ${submissions} submissions, ${anchors} anchors ` +
      `in ${seconds.toFixed(1)} s (${rate} acts/s)`,
  );
  if (unsealed > 0)
    print(`${unsealed} submissions are older than their seals: only their being there was checked`);
  if (inClear > 0)
    print(
      `${inClear} acts lie in clear, where a hash alone holds them: seal them with \`motcua keys seal-old\``,
    );
  if (newestAnchor)
    print(
      `newest anchor: ${newestAnchor.no}:${newestAnchor.hash} (${new Date(newestAnchor.madeAt).toISOString()})`,
    );
  else print('no anchor yet: a history whose end was cut off together with the dossier’s row would not show');
  if (findings === 0) print('everything is as it was written');
}
