import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Readable } from 'node:stream';

export interface ApartLimits {
  /** For one piece of work. */
  timeoutMs: number;
  /** Of the JavaScript heap. */
  heapMb: number;
  /** Of the whole process; watched where the system tells it (Linux). */
  residentMb: number;
  /** The process ends when nothing came for so long: at rest it takes no memory. */
  idleMs: number;
  /** How many may wait for their turn. */
  queue: number;
}

/** The work was cut off: too long, too much memory, or the process died of it. */
export class ApartBrokenError extends Error {}
export class ApartBusyError extends Error {}

const WATCH_MS = 100;
const PAGE_KB = 4;

/**
 * A process of its own for one kind of work on content that nobody trusts, one piece at a time. It begins when first
 * needed, holds no key and no connection, and whatever the content does to it, this process goes on.
 *
 *   us → it   chunk, chunk, …, null (the end)       it → us   { answer } | { failed }
 */
export class Apart {
  private child: ChildProcess | null = null;
  private idle: NodeJS.Timeout | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** `script` runs as it is: compiled, or in tests the source, which therefore may import no file beside it. */
  constructor(
    private readonly script: URL,
    private readonly limits: ApartLimits,
  ) {}

  /** What the script answers to this content. Throws ApartBrokenError, ApartBusyError, or what the content's stream throws. */
  async ask<T>(content: () => Readable): Promise<T> {
    if (this.waiting >= this.limits.queue) throw new ApartBusyError('too many wait');
    this.waiting += 1;
    const mine = this.turn.then(() => this.run<T>(content()));
    this.turn = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.waiting -= 1;
    }
  }

  stop(): void {
    if (this.idle) clearTimeout(this.idle);
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private async run<T>(content: Readable): Promise<T> {
    if (this.idle) clearTimeout(this.idle);
    const child = (this.child ??= this.begin());
    try {
      const answer = answerOf<T>(child, this.limits);
      answer.catch(() => undefined);
      await Promise.race([answer, send(child, content)]);
      return await answer;
    } catch (error) {
      this.stop();
      throw error;
    } finally {
      content.destroy();
      if (this.child) this.idle = setTimeout(() => this.stop(), this.limits.idleMs).unref();
    }
  }

  private begin(): ChildProcess {
    const child = fork(fileURLToPath(this.script), {
      execArgv: [`--max-old-space-size=${this.limits.heapMb}`, '--disable-proto=delete'],
      // Nothing of ours to read, should the content get that far.
      env: { NODE_ENV: 'production' },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('error', () => undefined);
    child.once('exit', () => {
      if (this.child === child) this.child = null;
    });
    child.unref();
    child.channel?.unref();
    return child;
  }
}

async function send(child: ChildProcess, content: Readable): Promise<void> {
  for await (const chunk of content as AsyncIterable<Buffer>) await post(child, chunk);
  await post(child, null);
}

/** Resolves when it is on its way, so that a slow reader holds back the source. */
function post(child: ChildProcess, message: Buffer | null): Promise<void> {
  return new Promise((resolve, reject) => {
    child.send({ chunk: message }, (error) =>
      error ? reject(new ApartBrokenError('it is gone')) : resolve(),
    );
  });
}

function answerOf<T>(child: ChildProcess, { timeoutMs, residentMb }: ApartLimits): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const broken = (why: string) => () => end(() => reject(new ApartBrokenError(why)));
    const onMessage = (message: { answer?: T; failed?: string }): void =>
      end(() =>
        message.failed === undefined
          ? resolve(message.answer as T)
          : reject(new ApartBrokenError(message.failed)),
      );
    const onExit = broken('the process ended');
    const timer = setTimeout(broken('it took too long'), timeoutMs);
    const look = async (): Promise<void> => {
      if ((await residentKb(child)) > residentMb * 1024) broken('it took too much memory')();
    };
    const watch = setInterval(() => void look(), WATCH_MS);
    const end = (then: () => void): void => {
      clearTimeout(timer);
      clearInterval(watch);
      child.off('message', onMessage).off('exit', onExit);
      then();
    };
    child.on('message', onMessage).once('exit', onExit);
  });
}

async function residentKb({ pid }: ChildProcess): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return Number(text.split(' ')[1] ?? 0) * PAGE_KB;
}
