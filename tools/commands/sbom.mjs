import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PlainError, reportAndExit } from '../progress.mjs';
import { billOfMaterials } from '../supply/sbom.mjs';

/** What the product is made of, for whoever has to know when a package turns out to have a hole. */
async function main() {
  const [out, ...more] = process.argv.slice(2);
  if (more.length > 0 || out?.startsWith('-')) throw new PlainError('Use: npm run sbom [-- <file>]');
  const text = `${JSON.stringify(billOfMaterials(), null, 1)}\n`;
  if (out) writeFileSync(resolve(process.env['INIT_CWD'] ?? process.cwd(), out), text);
  else process.stdout.write(text);
}

main().catch(reportAndExit);
