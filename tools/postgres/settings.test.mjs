import { expect, it } from 'vitest';
import { durable } from './settings.mjs';

const megabytes = (text) => Number(/^(\d+)MB$/.exec(text)[1]);

it.each([2048, 8192, 24_576, 262_144])(
  'fits a machine of %i MB, and never trades away a commit',
  (memory) => {
    const settings = durable(memory);
    const connections = Number(settings.max_connections);
    const taken = megabytes(settings.shared_buffers) + connections * megabytes(settings.work_mem);
    expect(taken).toBeLessThanOrEqual(memory * 0.6);
    expect(megabytes(settings.shared_buffers)).toBeLessThanOrEqual(4096);
    expect(settings.synchronous_commit).toBe('on');
    expect(settings).not.toHaveProperty('fsync');
    expect(settings).not.toHaveProperty('full_page_writes');
  },
);
