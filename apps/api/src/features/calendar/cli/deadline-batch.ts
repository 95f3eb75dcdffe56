import { addWorkingTime, type CompiledCalendar } from '@motcua/domain';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type CliContext, UserError } from '../../../platform/cli/index.js';
import { isRecord, readQuestion } from './read-deadline.js';
import { isoInVietnam } from './tell-deadline.js';

const LINES_AT_ONCE = 500;

/**
 * Answers each line `{id, start, limit, pauses}` with `{id, dueAt}` in the same order; `-` reads standard input. A line
 * that cannot be answered gives `{id, error}` and the rest goes on. Returns how many there were of those.
 */
export async function answerBatch(
  file: string,
  calendar: CompiledCalendar,
  context: CliContext,
): Promise<number> {
  let wrong = 0;
  let answers: string[] = [];
  for await (const line of linesOf(file)) {
    if (line.trim() === '') continue;
    const answer = answerLine(line, calendar);
    if ('error' in answer) wrong += 1;
    answers.push(JSON.stringify(answer));
    if (answers.length < LINES_AT_ONCE) continue;
    context.print(answers.join('\n'));
    answers = [];
  }
  if (answers.length > 0) context.print(answers.join('\n'));
  return wrong;
}

function answerLine(
  line: string,
  calendar: CompiledCalendar,
): { id: unknown; dueAt: string } | { id: unknown; error: string } {
  let id: unknown = null;
  try {
    const read: unknown = JSON.parse(line);
    if (isRecord(read)) id = read['id'] ?? null;
    const { start, limit, pauses } = readQuestion(read);
    return { id, dueAt: isoInVietnam(addWorkingTime(start, limit, calendar, pauses)) };
  } catch (error) {
    if (error instanceof SyntaxError) return { id, error: 'not a line of JSON' };
    if (error instanceof UserError || error instanceof RangeError) return { id, error: error.message };
    throw error;
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input: Readable = file === '-' ? process.stdin : createReadStream(file);
  // readline does not pass on that a file is not there.
  const failed = new Promise<never>((_, reject) => input.once('error', reject));
  failed.catch(() => undefined);
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([lines.next(), failed]).catch((error: Error) => {
      throw new UserError(error.message);
    });
    if (next.done) return;
    yield next.value;
  }
}
