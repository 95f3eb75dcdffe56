import type { ServiceValueType } from '@motcua/domain';
import { CONNECTORS, isConnector } from '@motcua/procedures';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Config } from '../../platform/config/index.js';
import { valuesOf } from './answer-values.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { type ConnectorOutcome, Connectors } from './connectors.js';

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 64 * 1024;
/** Refusals of the moment, not of the question. */
const PASSING = [408, 425, 429];

const WORDS = {
  notSetUp: 'Chưa kết nối với hệ thống này.',
  resting: 'Hệ thống được hỏi đang không hoạt động.',
  silent: 'Hệ thống được hỏi không trả lời.',
  failed: (status: number) => `Hệ thống được hỏi báo lỗi (${status}).`,
  refused: (status: number) => `Hệ thống được hỏi từ chối câu hỏi (${status}).`,
  unreadable: 'Hệ thống được hỏi trả lời không đúng quy ước.',
};

/** Other systems by HTTP: POST <base>/<name> with JSON, JSON back, one Idempotency-Key a question. */
@Injectable()
export class HttpConnectors extends Connectors {
  private readonly log = new Logger('Connectors');
  private readonly breakers = new Map<string, CircuitBreaker>();

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {
    super();
  }

  async call(name: string, payload: Record<string, unknown>, key: string): Promise<ConnectorOutcome> {
    const base = this.config.connectorsUrl;
    if (base === null || !isConnector(name)) return { ok: false, retry: false, reason: WORDS.notSetUp };
    const breaker = this.breakerOf(name);
    if (!breaker.allows(this.clock.now())) return { ok: false, retry: true, reason: WORDS.resting };
    const begun = performance.now();
    const { outcome: answered, status } = await ask(`${base}/${name}`, payload, key);
    const outcome = asAgreed(answered, CONNECTORS[name].gives);
    breaker.report(outcome.ok || !outcome.retry, this.clock.now());
    // Neither what was asked nor what was answered: both are about people.
    const ms = Math.round(performance.now() - begun);
    const line = { connector: name, key, status, ms, outcome: outcome.ok ? 'answered' : outcome.reason };
    if (outcome.ok) this.log.log(line);
    else this.log.warn(line);
    return outcome;
  }

  private breakerOf(name: string): CircuitBreaker {
    const known = this.breakers.get(name) ?? new CircuitBreaker();
    this.breakers.set(name, known);
    return known;
  }
}

/** Only what the system has agreed to tell, each value of its type. */
function asAgreed(
  outcome: ConnectorOutcome,
  gives: Readonly<Record<string, ServiceValueType>>,
): ConnectorOutcome {
  if (!outcome.ok) return outcome;
  const values = valuesOf(outcome.values, gives);
  return values ? { ok: true, values } : { ok: false, retry: false, reason: WORDS.unreadable };
}

interface Asked {
  outcome: ConnectorOutcome;
  /** Null when nothing came back. */
  status: number | null;
}

async function ask(url: string, payload: Record<string, unknown>, key: string): Promise<Asked> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': key },
      body: JSON.stringify(payload),
      // A redirect could carry personal data to an address nobody agreed on.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    body = parsed(await response.text());
  } catch {
    return { outcome: { ok: false, retry: true, reason: WORDS.silent }, status: null };
  }
  const { status } = response;
  if (status >= 500 || PASSING.includes(status))
    return { outcome: { ok: false, retry: true, reason: WORDS.failed(status) }, status };
  if (!response.ok) return { outcome: { ok: false, retry: false, reason: WORDS.refused(status) }, status };
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { outcome: { ok: false, retry: false, reason: WORDS.unreadable }, status };
  return { outcome: { ok: true, values: Object.fromEntries(Object.entries(body)) }, status };
}

function parsed(text: string): unknown {
  if (text.length > MOST_BYTES) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
