import { type Act, ActSource, sampleAnswers, simulate, tellSimulation } from '@motcua/procedures';
import { holds, vietnamDay } from '@motcua/domain';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { type CliContext, UserError } from '../../../platform/cli/index.js';
import { compileFolder } from '../versions/compile-folder.js';
import { findFolders } from './find-folders.js';
import { compiledOrThrow } from './find-version.js';

export interface SimulateFlags {
  run: 'grant' | 'refusal';
  script?: string;
  at: string;
  channel: string;
  lang: 'vi' | 'en';
  json?: boolean;
}

const ScriptFile = z.strictObject({
  answers: z.record(z.string(), z.unknown()),
  acts: z.array(ActSource),
});

/** Plays scripts on procedures with an invented office, without a database: path, who, when, statuses, due dates. */
export async function simulateCommand(
  names: string[],
  flags: SimulateFlags,
  context: CliContext,
): Promise<void> {
  const filedAt = Date.parse(flags.at);
  if (Number.isNaN(filedAt)) throw new UserError(`${flags.at}: not a time like 2026-11-23T08:00:00+07:00`);
  const stuck: string[] = [];
  for (const folder of await findFolders(names)) {
    const { definition } = compiledOrThrow(await compileFolder(folder), context);
    const { answers, acts } = await scriptOf(basename(folder), flags, vietnamDay(filedAt));
    const chosen = definition.cases.find(({ when }) => !when || holds(when, answers, vietnamDay(filedAt)));
    const simulation = simulate(definition, acts, {
      answers,
      caseKey: chosen?.key ?? '',
      channel: flags.channel,
      filedAt,
    });
    if (simulation.stopped) stuck.push(definition.code);
    if (flags.json) context.print(JSON.stringify(simulation, null, 2));
    else context.print(`${tellSimulation(definition, simulation, flags.lang).join('\n')}\n`);
  }
  if (stuck.length > 0) throw new UserError(`not played to the end: ${stuck.join(', ')}`);
}

async function scriptOf(
  slug: string,
  { run, script }: SimulateFlags,
  today: string,
): Promise<{ answers: Record<string, unknown>; acts: readonly Act[] }> {
  if (script === undefined) {
    const sample = await sampleAnswers(slug, today).catch(() => null);
    if (!sample) throw new UserError(`${slug}: no sample is shipped for it; name your own with --script`);
    return { answers: sample.answers, acts: sample[run] };
  }
  const text = await readFile(script, 'utf8').catch((error: Error) => {
    throw new UserError(error.message);
  });
  const read = ScriptFile.safeParse(parsed(text, script));
  if (read.success) return read.data;
  throw new UserError(`${script}: ${z.prettifyError(read.error)}`);
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(`${file}: not JSON`);
  }
}
