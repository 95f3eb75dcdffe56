import { expect, it } from 'vitest';
import { byProcess } from './all-processes.js';
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

it('tells of several processes under their numbers, each name once', () => {
  const counted = (times: number) => {
    const metrics = new Metrics();
    for (let n = 0; n < times; n += 1) metrics.answered('read', 200, 0.003);
    return metrics.samples();
  };
  const lines = metricsText(
    byProcess([
      { by: 2, samples: counted(5) },
      { by: 1, samples: counted(3) },
    ]),
  ).split('\n');
  expect(lines.filter((one) => one.startsWith('motcua_requests_total'))).toEqual([
    'motcua_requests_total{class="read",status="200",process="1"} 3',
    'motcua_requests_total{class="read",status="200",process="2"} 5',
  ]);
  expect(lines.filter((one) => one === '# TYPE motcua_request_seconds histogram')).toHaveLength(1);
});
