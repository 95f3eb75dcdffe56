import { readdir, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { samplePdf } from '@motcua/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedFixture } from '../fixture.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { ApiProcess } from '../kill/api-process.js';
import { builtApi } from '../kill/built-api.js';
import { multipart } from '../multipart.js';

const AT_ONCE = 20;
const SIZE = 20 * 1024 * 1024 - 2000;
/** Far less than the 400 MB on their way. */
const MOST_GROWTH_MB = 200;

const citizens = Array.from({ length: AT_ONCE }, (_, index) => `dan.${index}`);
let t: TestApp;
let api: ApiProcess;

beforeAll(async () => {
  t = await createTestApp({ data: 'empty', at: new Date().toISOString() });
  await seedFixture(t.ownerUrl, { citizens });
  api = new ApiProcess(await builtApi(), {
    DATABASE_URL: t.ownerUrl,
    MOTCUA_DATA_DIR: t.config.dataDir,
    MOTCUA_DEMO: '1',
    LOG_LEVEL: 'silent',
    HOST: '127.0.0.1',
  });
  await api.start();
}, 180_000);
afterAll(async () => {
  await api.kill();
  await t.close();
});

async function residentMb(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '0 0');
  return (Number(text.split(' ')[1]) * 4096) / 1e6;
}

/** Of the processes it began for looking at files. */
async function helpersMb(pid: number): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const sizes = pids.map(async (name) => {
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    return Number(stat.split(') ')[1]?.split(' ')[1]) === pid ? residentMb(Number(name)) : 0;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

test.skipIf(process.platform !== 'linux')(
  `memory stays steady while ${AT_ONCE} uploads of 20 MB run at once, round after round`,
  async () => {
    const { payload, headers } = multipart([{ filename: 'a.pdf', content: samplePdf({ size: SIZE }) }]);
    const sessions = await Promise.all(citizens.map((username) => t.signInAs(username)));
    const round = () =>
      Promise.all(
        sessions.map(async (session) => {
          const answer = await fetch(`${api.address}/api/v1/files`, {
            method: 'POST',
            headers: { ...session, ...headers },
            body: new Uint8Array(payload),
          });
          return answer.status;
        }),
      );
    const pid = api.pid ?? 0;
    const atRest = await residentMb(pid);
    const peak = { api: 0, helpers: 0 };
    const watch = new AbortController();
    const watching = (async () => {
      while (!watch.signal.aborted) {
        peak.api = Math.max(peak.api, await residentMb(pid));
        peak.helpers = Math.max(peak.helpers, await helpersMb(pid));
        await setTimeout(50);
      }
    })();
    const peaks: number[] = [];
    for (let count = 0; count < 2; count += 1) {
      peak.api = 0;
      expect(new Set(await round())).toEqual(new Set([201]));
      peaks.push(peak.api);
    }
    watch.abort();
    await watching;
    const figures = `at rest ${atRest.toFixed()} MB, peaks ${peaks.map((mb) => mb.toFixed()).join(', ')} MB, looking at PDFs ${peak.helpers.toFixed()} MB`;
    process.stdout.write(`${figures}\n`);
    expect(Math.max(...peaks) - atRest, figures).toBeLessThan(MOST_GROWTH_MB);
    expect(peak.helpers, figures).toBeLessThan(600);
  },
  120_000,
);
