import type { LogEntry } from '@motcua/contracts';
import { z } from 'zod';
import type { LogRow } from './log-rows.js';
import { logTitle } from './log-words.js';

const Actor = z.object({
  operator: z.string().optional(),
  username: z.string().optional(),
  name: z.string().optional(),
  posts: z.array(z.object({ role: z.string(), unitName: z.string() })).optional(),
  address: z.string().nullish(),
});

const Values = z.record(z.string(), z.unknown());
const Change = z.object({
  before: Values.optional(),
  after: Values.optional(),
  reason: z.string().optional(),
});

/** Rows are believed in nothing: somebody may have written anything into them. */
export function logEntry({ no, at, what, actor, change, ...target }: LogRow): LogEntry {
  const who = Actor.safeParse(actor).data ?? {};
  const { before, after, reason } = Change.safeParse(change).data ?? {};
  return {
    no,
    at: at.toISOString(),
    what,
    title: logTitle(what),
    who: {
      name: who.name ?? who.operator ?? '?',
      username: who.username ?? null,
      posts: (who.posts ?? []).map(({ role, unitName }) => `${role} · ${unitName}`),
    },
    address: who.address ?? null,
    target: { kind: target.targetKind, id: target.targetId, name: target.targetName },
    changes: changesOf(before, after),
    reason: reason ?? null,
  };
}

/** Of what was and what is, the lines that differ. */
function changesOf(
  before: Record<string, unknown> = {},
  after: Record<string, unknown> = {},
): LogEntry['changes'] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((key) => ({ key, before: shown(before[key]), after: shown(after[key]) }))
    .filter((line) => line.before !== line.after);
}

function shown(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
