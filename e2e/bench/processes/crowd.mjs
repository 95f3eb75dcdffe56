import { citizens } from './citizens.mjs';

// A crowd in a process of its own.
const crowd = citizens(JSON.parse(process.argv[2]));

async function end() {
  process.send(await crowd.stop(), () => process.exit(0));
}

process.once('message', () => void end());
process.once('disconnect', () => process.exit(1));
