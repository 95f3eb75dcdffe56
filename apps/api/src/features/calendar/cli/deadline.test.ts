import { Command } from 'commander';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CliContext } from '../../../platform/cli/index.js';
import { deadlineCommand } from './deadline-command.js';

/** Runs the command as typed; no application behind it, so it must not ask for one. */
async function run(...words: string[]): Promise<string[]> {
  const printed: string[] = [];
  const none = (): never => {
    throw new Error('no database is needed for this');
  };
  const context: CliContext = {
    config: none,
    withApp: none,
    print: (line) => printed.push(line),
    note: none,
  };
  const program = new Command().exitOverride();
  deadlineCommand(program, context);
  await program.parseAsync(['deadline', ...words], { from: 'user' });
  return printed.flatMap((line) => line.split('\n'));
}

async function fileOf(...lines: string[]): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'deadline-')), 'lines.jsonl');
  await writeFile(path, lines.join('\n'));
  return path;
}

describe('motcua deadline', () => {
  it('answers with the due date and rows that add up to the limit', async () => {
    const [...lines] = await run('--start', '2026-11-23T08:00', '--limit', '2wd', '--json');
    const { dueAt, explain } = JSON.parse(lines.join('\n')) as {
      dueAt: string;
      explain: { counted: boolean; minutes: number; code: string }[];
    };
    // 24/11/2026 is the Culture Day: Monday from 8, Wednesday, half an hour of Thursday.
    expect(dueAt).toBe('2026-11-26T08:00:00+07:00');
    expect(explain.filter(({ counted }) => counted).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(960);
    expect(explain.map(({ code }) => code)).toContain('HOLIDAY');
  });

  it('leaves out every pause, and reads a zone as written', async () => {
    const pauses = [
      '--pause',
      '2026-11-16T09:00/2026-11-16T11:00',
      '--pause',
      '2026-11-16T14:00/2026-11-16T15:00',
    ];
    const lines = await run('--start', '2026-11-16T01:00:00Z', '--limit', '4h', ...pauses, '--json');
    expect(JSON.parse(lines.join('\n'))).toMatchObject({ dueAt: '2026-11-16T16:30:00+07:00' });
  });

  it('tells people in their own words', async () => {
    const lines = await run('--start', '2026-11-20T16:00', '--limit', '4h');
    expect(lines.at(-1)).toBe('Hạn trả kết quả: 23/11/2026 10:30');
  });

  it('answers a batch in order, and a bad line does not keep the others from their answers', async () => {
    const file = await fileOf(
      '{"id":1,"start":"2026-02-13T08:00:00+07:00","limit":"5wd","pauses":[]}',
      '{"id":"b","start":"2026-11-16T08:00","limit":"3d"}',
      '{"id":3,"start":"2026-11-16T08:00","limit":"5 days"}',
      'nonsense',
      '{"id":5,"start":"2026-11-16T08:00","limit":"1wd","pauses":[["2026-11-16T10:00","2026-11-17T10:00"]]}',
    );
    const printed: string[] = [];
    const context = { print: (line: string) => printed.push(line) } as unknown as CliContext;
    const program = new Command().exitOverride();
    deadlineCommand(program, context);
    await expect(program.parseAsync(['deadline', '--batch', file], { from: 'user' })).rejects.toThrow(
      '2 lines',
    );
    expect(
      printed
        .join('\n')
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { id: 1, dueAt: '2026-02-27T08:00:00+07:00' },
      { id: 'b', dueAt: '2026-11-19T17:00:00+07:00' },
      { id: 3, error: '5 days: not a limit like 5wd, 3d, 4h, 1mo or 1wd@15:00' },
      { id: null, error: 'not a line of JSON' },
      { id: 5, dueAt: '2026-11-18T08:00:00+07:00' },
    ]);
  });

  it.each([
    [['--start', 'soon', '--limit', '5wd'], 'soon: not a time'],
    [['--start', '2026-11-16T08:00', '--limit', '0wd'], '0wd: not a limit'],
    [['--start', '2026-11-16T08:00', '--limit', '1wd', '--pause', '2026-11-16'], 'a pause is FROM/TO'],
    [['--limit', '1wd'], 'give --start and --limit'],
    [['--batch', '/no/such/file'], 'no such file'],
  ])('says what is wrong with %j', async (words, message) => {
    await expect(run(...words)).rejects.toThrow(message);
  });
});
