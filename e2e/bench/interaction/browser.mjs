import { registerHooks } from 'node:module';
import { chromium } from '@playwright/test';

// The launch options are the journeys' own, in TypeScript, which names its neighbours by what they compile to.
registerHooks({
  resolve(specifier, context, next) {
    const ours = specifier.startsWith('.') && context.parentURL?.includes('/e2e/chromium/');
    return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});

const PHONE = { width: 360, height: 740 };

/** A page, of a phone unless told, whose processor is `slower` times slower than this machine's. */
export async function slowPage(slower, viewport = PHONE) {
  const { chromiumLaunchOptions } = await import('../../chromium/launch-options.ts');
  const browser = await chromium.launch(chromiumLaunchOptions());
  const page = await browser.newPage({
    viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return { page, devtools, close: () => browser.close() };
}

/** From now on the page keeps how long each key took to its next picture, and each task above 50 ms: in `seen` and `long`. */
export async function watchKeys(page) {
  await page.addInitScript(() => {
    globalThis.seen = [];
    globalThis.long = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') seen.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) long.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
}

/** What took less than a frame is not told by the browser: those stand at the beginning, as one frame. */
export function keyTimes(pressed, seen) {
  const all = [...Array(Math.max(0, pressed - seen.length)).fill(16), ...seen].toSorted((a, b) => a - b);
  const at = (share) => all[Math.min(all.length - 1, Math.ceil(share * all.length) - 1)];
  return { p50: at(0.5), p98: at(0.98), max: all.at(-1) };
}
