import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { iconNames } from './icon-names.js';

const sprite = readFileSync(new URL('./icons.svg', import.meta.url), 'utf8');

test('every icon name has a symbol in the sprite, and the other way round', () => {
  const symbols = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(symbols)).toEqual(new Set(iconNames));
  expect(symbols.length).toBe(iconNames.length);
});
