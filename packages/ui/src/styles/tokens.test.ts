import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

type Tokens = Record<string, string>;

const blockAfter = (selector: string): Tokens => {
  const start = css.indexOf('{', css.indexOf(`${selector} {`)) + 1;
  const body = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((m) => [m[1], m[2]]));
};

const light = blockAfter(':root');
const chosenDark = blockAfter(":root[data-theme='dark']");
const systemDark = blockAfter(":root:not([data-theme='light'])");

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: string, b: string) => {
  const [one, other] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(one / other, other / one);
};

const grounds = ['page', 'surface', 'sunken'];
const tones = ['info', 'success', 'warning', 'danger', 'neutral'];

const textPairs: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['text', ground],
    ['text-soft', ground],
    ['link', ground],
    ['link-strong', ground],
    ['danger-ink', ground],
    ['warning-ink', ground],
  ]),
  ...tones.flatMap((tone): [string, string][] => [
    [`${tone}-ink`, `${tone}-tint`],
    ['text', `${tone}-tint`],
    ['link', `${tone}-tint`],
  ]),
  ['on-brand', 'brand'],
  ['on-brand', 'brand-strong'],
  ['on-action', 'action'],
  ['on-action', 'action-strong'],
  ['text', 'gold-tint'],
  ['text-soft', 'gold-tint'],
  ['gold-ink', 'gold-tint'],
  ['gold-ink', 'surface'],
  ['text', 'brand-tint'],
  ['text-soft', 'brand-tint'],
  ['link', 'brand-tint'],
];

const controlPairs: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['control-line', ground],
    ['focus', ground],
    ['action', ground],
    ['danger', ground],
  ]),
  ...tones.map((tone): [string, string] => [tone, `${tone}-tint`]),
  ['focus-on-brand', 'brand'],
];

describe.each([
  ['light', light],
  ['dark', chosenDark],
])('%s', (_, tokens) => {
  test.each(textPairs)('text %s on %s has contrast of 4.5', (ink, ground) => {
    expect(contrast(tokens[ink] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(controlPairs)('control %s on %s has contrast of 3', (ink, ground) => {
    expect(contrast(tokens[ink] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

test('dark by choice and dark by system are the same', () => {
  expect(Object.keys(systemDark).length).toBeGreaterThan(20);
  expect(systemDark).toEqual(chosenDark);
});
