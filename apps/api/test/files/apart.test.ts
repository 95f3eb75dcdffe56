import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { Apart, ApartBrokenError, ApartBusyError } from '../../src/platform/files/apart/apart.js';

const SCRIPT = new URL('./misbehaving.mjs', import.meta.url);
const LIMITS = { timeoutMs: 1500, heapMb: 64, residentMb: 200, idleMs: 300, queue: 3 };
const made: Apart[] = [];

function apart(): Apart {
  const one = new Apart(SCRIPT, LIMITS);
  made.push(one);
  return one;
}
afterEach(() => {
  for (const one of made.splice(0)) one.stop();
});

const tell = (words: string) => () => Readable.from([Buffer.from(words)]);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a process apart', () => {
  test.each(['hang', 'exit', 'eat'])(
    'that comes to "%s" ends, and the next piece of work is done',
    async (what) => {
      const one = apart();
      await expect(one.ask(tell(what))).rejects.toThrow(ApartBrokenError);
      expect(await one.ask(tell('words'))).toMatchObject({ length: 5 });
    },
  );

  test('is given nothing of ours beside the content', async () => {
    expect(await apart().ask(tell('words'))).toEqual({ length: 5, env: ['NODE_ENV'] });
  });

  test('is one for many pieces of work, and none when there is no more', async () => {
    const one = apart();
    const pids = await Promise.all([one.ask<number>(tell('pid')), one.ask<number>(tell('pid'))]);
    expect(pids[0]).toBe(pids[1]);
    expect(isRunning(pids[0])).toBe(true);
    await setTimeout(700);
    expect(isRunning(pids[0])).toBe(false);
  });

  test('turns away whom it could not serve in time', async () => {
    const one = apart();
    const all = await Promise.allSettled(Array.from({ length: 6 }, () => one.ask(tell('words'))));
    const turned = all.filter((each) => each.status === 'rejected' && each.reason instanceof ApartBusyError);
    expect(turned).toHaveLength(3);
  });

  test('a content that breaks off breaks off its own work only', async () => {
    const one = apart();
    const broken = () =>
      Readable.from(
        (async function* cut() {
          yield Buffer.from('half');
          await setTimeout(20);
          throw new Error('the disk is gone');
        })(),
      );
    await expect(one.ask(broken)).rejects.toThrow('the disk is gone');
    expect(await one.ask(tell('words'))).toMatchObject({ length: 5 });
  });
});
