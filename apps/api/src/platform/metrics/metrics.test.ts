import { expect, it } from 'vitest';
import { Metrics } from './metrics.js';
import { metricsText } from './text-format.js';

it('counts answers by class and status, and their times in growing buckets', () => {
  const metrics = new Metrics();
  metrics.answered('read', 200, 0.003);
  metrics.answered('read', 200, 0.02);
  metrics.answered('read', 404, 99);
  metrics.refused('signIn', 'limit');
  const lines = metricsText(metrics.samples()).split('\n');
  expect(lines).toContain('# TYPE motcua_request_seconds histogram');
  expect(lines).toContain('motcua_requests_total{class="read",status="200"} 2');
  expect(lines).toContain('motcua_requests_refused_total{class="signIn",by="limit"} 1');
  expect(lines).toContain('motcua_request_seconds_bucket{class="read",le="0.005"} 1');
  expect(lines).toContain('motcua_request_seconds_bucket{class="read",le="0.025"} 2');
  expect(lines).toContain('motcua_request_seconds_bucket{class="read",le="10"} 2');
  expect(lines).toContain('motcua_request_seconds_bucket{class="read",le="+Inf"} 3');
  expect(lines).toContain('motcua_request_seconds_count{class="read"} 3');
  expect(lines.at(-1)).toBe('');
});

it('writes labels so that none can end its line', () => {
  const text = metricsText([
    { name: 'x', help: 'y', type: 'gauge', values: [{ labels: { a: 'b"\n\\' }, value: 1 }] },
  ]);
  expect(text.split('\n')[2]).toBe('x{a="b\\"\\n\\\\"} 1');
});
