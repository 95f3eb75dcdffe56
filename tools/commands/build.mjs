import { build } from '../build.mjs';
import { progressTo, reportAndExit } from '../progress.mjs';

const names = process.argv.slice(2).map((name) => (name.startsWith('@') ? name : `@motcua/${name}`));
process.on('disconnect', () => process.exit(1));
build(progressTo(process.stdout), names.length > 0 ? names : undefined).then(
  () => process.exit(0),
  reportAndExit,
);
