import { describe, expect, it } from 'vitest';
import { addressOf, type Asked, daysOf, queryOf, readAsked } from './asked.js';

const asked = (change: Partial<Asked>): Asked => ({
  period: 'month',
  from: '',
  to: '',
  unit: '',
  procedure: '',
  by: '',
  ...change,
});

describe('days of a period', () => {
  it.each([
    ['month', '2026-11-23', {}],
    ['lastMonth', '2026-11-23', { from: '2026-10-01', to: '2026-10-31' }],
    ['lastMonth', '2027-01-05', { from: '2026-12-01', to: '2026-12-31' }],
    ['lastMonth', '2028-03-05', { from: '2028-02-01', to: '2028-02-29' }],
    ['quarter', '2026-11-23', { from: '2026-10-01', to: '2026-11-23' }],
    ['quarter', '2026-01-01', { from: '2026-01-01', to: '2026-01-01' }],
    ['year', '2026-11-23', { from: '2026-01-01', to: '2026-11-23' }],
  ] as const)('%s on %s', (period, today, days) => {
    expect(daysOf(asked({ period }), today)).toEqual(days);
  });

  it('free: as given, what is not given is left to the server', () => {
    expect(daysOf(asked({ period: 'free', from: '2026-02-01' }), '2026-11-23')).toEqual({
      from: '2026-02-01',
    });
  });
});

describe('an address', () => {
  it('says what is asked, and is read again as the same', () => {
    const whole = asked({
      period: 'free',
      from: '2026-02-01',
      to: '2026-02-28',
      unit: 'H50.101',
      procedure: '1.001193',
      by: 'receiving',
    });
    expect(readAsked(new URLSearchParams(addressOf(whole)))).toEqual(whole);
    expect(addressOf(asked({}))).toEqual({});
    expect(queryOf(whole, '2026-11-23')).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
      unit: 'H50.101',
      procedure: '1.001193',
      by: 'receiving',
    });
  });

  it('of nonsense asks for this month', () => {
    expect(readAsked(new URLSearchParams('ky=x&tu=1&den=y&theo=z'))).toEqual(asked({}));
  });
});
