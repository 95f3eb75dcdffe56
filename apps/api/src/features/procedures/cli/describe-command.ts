import { describeShipped } from '@motcua/procedures';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CliContext } from '../../../platform/cli/index.js';

export async function describeTo(directory: string, context: CliContext): Promise<void> {
  const folder = resolve(directory);
  await mkdir(folder, { recursive: true });
  const pages = await describeShipped();
  for (const [file, text] of Object.entries(pages)) await writeFile(join(folder, file), text);
  context.print(`${Object.keys(pages).length} pages in ${directory}`);
}
