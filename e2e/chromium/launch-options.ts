import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';
import { unpackChromium } from './unpack.js';

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  // The same glyph edges on every machine, so that screenshots can be compared.
  '--font-render-hinting=none',
];

/** In this order: the browser named in CHROMIUM_PATH, one of the system, the one from the packages. */
export function chromiumLaunchOptions(): LaunchOptions {
  const installed = process.env['CHROMIUM_PATH'] ?? systemChromium();
  if (installed) return { executablePath: installed, args: ARGUMENTS, chromiumSandbox: false };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium was found. Install one, or name it in CHROMIUM_PATH.');
  }
  const { executable, libraries, fonts } = unpackChromium();
  const env = { ...process.env, ...missingLibraries(executable, libraries), ...missingFonts(fonts) };
  return { executablePath: executable, args: ARGUMENTS, chromiumSandbox: false, env };
}

function systemChromium(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const places = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => places.map((place) => join(place, name))).find((path) => existsSync(path));
}

function missingLibraries(executable: string, libraries: string): Record<string, string> {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return stdout?.includes('not found') ? { LD_LIBRARY_PATH: libraries } : {};
}

function missingFonts(fonts: string): Record<string, string> {
  return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: fonts };
}
