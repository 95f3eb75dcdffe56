import type { RouteClass } from '../edge/limits/route-class.js';

/** Upper bounds in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

interface Times {
  buckets: number[];
  sum: number;
  count: number;
}

export interface Sample {
  name: string;
  help: string;
  type: 'counter' | 'gauge' | 'histogram';
  values: { suffix?: string; labels?: Record<string, string>; value: number }[];
}

/** What this process counted since it started. Labels are classes and states, never addresses of people or things. */
export class Metrics {
  private readonly requests = new Map<string, number>();
  private readonly refusals = new Map<string, number>();
  private readonly times = new Map<RouteClass, Times>();

  answered(is: RouteClass, status: number, seconds: number): void {
    add(this.requests, `${is} ${status}`);
    let times = this.times.get(is);
    if (!times) this.times.set(is, (times = { buckets: BOUNDS.map(() => 0), sum: 0, count: 0 }));
    times.sum += seconds;
    times.count += 1;
    const at = BOUNDS.findIndex((bound) => seconds <= bound);
    if (at !== -1) times.buckets[at] = (times.buckets[at] ?? 0) + 1;
  }

  refused(is: RouteClass, by: 'limit' | 'load'): void {
    add(this.refusals, `${is} ${by}`);
  }

  samples(): Sample[] {
    return [
      {
        name: 'motcua_requests_total',
        help: 'Requests answered, by class of route and status',
        type: 'counter',
        values: [...this.requests].map(([key, value]) => ({ labels: pair(key, 'class', 'status'), value })),
      },
      {
        name: 'motcua_requests_refused_total',
        help: 'Requests refused before any route saw them: past a limit, or for want of a place',
        type: 'counter',
        values: [...this.refusals].map(([key, value]) => ({ labels: pair(key, 'class', 'by'), value })),
      },
      {
        name: 'motcua_request_seconds',
        help: 'Time from the first byte of a request to the end of its answer',
        type: 'histogram',
        values: [...this.times].flatMap(([is, times]) => histogram(is, times)),
      },
    ];
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pair(key: string, first: string, second: string): Record<string, string> {
  const [one = '', other = ''] = key.split(' ');
  return { [first]: one, [second]: other };
}

function histogram(is: RouteClass, { buckets, sum, count }: Times): Sample['values'] {
  let upTo = 0;
  const within = BOUNDS.map((bound, at) => ({
    suffix: '_bucket',
    labels: { class: is, le: String(bound) },
    value: (upTo += buckets[at] ?? 0),
  }));
  return [
    ...within,
    { suffix: '_bucket', labels: { class: is, le: '+Inf' }, value: count },
    { suffix: '_sum', labels: { class: is }, value: sum },
    { suffix: '_count', labels: { class: is }, value: count },
  ];
}
