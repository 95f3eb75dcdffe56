import { userInfo } from 'node:os';
import type { Operator } from '../administrative-log/index.js';

/** Who is at the machine, as the system knows them. */
export function operator(): Operator {
  try {
    return { operator: userInfo().username };
  } catch {
    // A container may run under a number that has no name.
    return { operator: `uid ${process.getuid?.() ?? '?'}` };
  }
}
