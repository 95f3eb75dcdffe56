import { userInfo } from 'node:os';
import type { Operator } from './administrative-log.js';

/** Whoever runs a command, by the name the operating system knows them by. */
export function operator(): Operator {
  try {
    return { operator: userInfo().username };
  } catch {
    // A container's user may have a number and no name.
    return { operator: `uid ${process.getuid?.() ?? '?'}` };
  }
}
