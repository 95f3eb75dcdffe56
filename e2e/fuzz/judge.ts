import type { Answer } from './send.js';
import { HANG } from './send.js';

/** Words that belong into our logs, never into an answer. */
const INSIDE =
  /node_modules|\bat [\w.<>]+ \(|\.js:\d+:\d+|syntax error at or near|\bSELECT\b.+\bFROM\b|pg_catalog|ECONNREFUSED|dist\/platform|root:x:0/;
const HONEST = new Set(['OVERLOADED', 'UPSTREAM_UNAVAILABLE', 'TOO_MANY_REQUESTS', 'NOT_READY']);

/** What is wrong with an answer; null when nothing is. */
export function faultOf(answer: Answer, asked: string): string | null {
  if (answer.ms >= HANG) return `hang: ${Math.round(answer.ms)} ms, on a connection after [${answer.after}]`;
  const type = String(answer.headers['content-type'] ?? '');
  const problem = type.startsWith('application/problem+json') ? asProblem(answer.body) : null;
  if (answer.status >= 500) return honestlyBusy(answer, problem) ? null : `status ${answer.status}`;
  if (answer.headers['x-injected'] !== undefined) return 'a header was injected';
  if (answer.body.includes('"polluted"')) return 'the prototype is polluted';
  // Our own pages and descriptions may show code; answers about data may not.
  if (type.includes('json') && tellsOfInsides(answer.body, asked)) return 'tells of our insides';
  const empty = answer.body === '';
  if (answer.status >= 400 && !empty && type !== '' && problem === null && !isOAuthError(answer.body))
    return `a refusal as ${type}`;
  if (problem !== null && (typeof problem.code !== 'string' || typeof problem.title !== 'string'))
    return 'a problem without code or title';
  return null;
}

/** What the request itself said may come back, as the name of the field that is wrong. */
function tellsOfInsides(body: string, asked: string): boolean {
  const found = INSIDE.exec(body)?.[0];
  return found !== undefined && !asked.includes(found.slice(0, 20));
}

interface SaidProblem {
  code?: unknown;
  title?: unknown;
}

function asProblem(body: string): SaidProblem | null {
  try {
    return JSON.parse(body) as SaidProblem;
  } catch {
    return null;
  }
}

/** The token endpoint refuses as RFC 6749 has it. */
function isOAuthError(body: string): boolean {
  const said = asProblem(body) as { error?: unknown } | null;
  return typeof said?.error === 'string' && /^[a-z_]+$/.test(said.error);
}

/** Too busy, or another system away: allowed when it says so and when to come again. */
function honestlyBusy({ headers }: Answer, problem: SaidProblem | null): boolean {
  return problem !== null && HONEST.has(String(problem.code)) && headers['retry-after'] !== undefined;
}
