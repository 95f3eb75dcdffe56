import type { INestApplicationContext } from '@nestjs/common';
import type { CliContext } from '../../../platform/cli/index.js';
import { VerifyLog } from './verify-log.js';

/** The administrative log's part of `audit verify`; gives back how many things are wrong. */
export async function tellLog(
  app: INestApplicationContext,
  json: boolean,
  { print }: Pick<CliContext, 'print'>,
): Promise<number> {
  const { rows, pins, findings } = await app.get(VerifyLog, { strict: false }).verify();
  for (const { no, wrong, words } of findings) {
    print(
      json
        ? JSON.stringify({ log: 'administrative', seq: no, wrong, words })
        : `administrative log #${no}  ${wrong}: ${words}`,
    );
  }
  print(
    json
      ? JSON.stringify({ log: 'administrative', rows, pins })
      : `administrative log: ${rows} changes, ${pins} pins`,
  );
  return findings.length;
}
