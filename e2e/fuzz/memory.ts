import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface RunRecord {
  children?: { name: string; pid: number }[];
}

/** The API's resident memory in MB, read from outside; null where the system does not tell. */
export async function apiMemory(dataDir: string): Promise<number | null> {
  try {
    const run = JSON.parse(await readFile(join(dataDir, 'run.json'), 'utf8')) as RunRecord;
    const pid = run.children?.find(({ name }) => name === 'api')?.pid;
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
  } catch {
    return null;
  }
}
