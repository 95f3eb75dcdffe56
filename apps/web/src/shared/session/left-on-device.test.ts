import { expect, test } from 'vitest';
import { forgetOnDevice } from './left-on-device.js';

function fakeStore(entries: Record<string, string>): Storage & { rest: () => string[] } {
  const map = new Map(Object.entries(entries));
  return {
    get length() {
      return map.size;
    },
    key: (at) => [...map.keys()][at] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    clear: () => map.clear(),
    rest: () => [...map.keys()],
  };
}

test('what a person typed leaves the device, their settings stay', () => {
  const store = fakeStore({
    'mc_draft:1': 'a',
    'mc_draft:2': 'b',
    mc_text_size: 'large',
    'mc_supplement:H50': 'c',
  });
  forgetOnDevice([store]);
  expect(store.rest()).toEqual(['mc_text_size']);
});
