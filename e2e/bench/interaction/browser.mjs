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
