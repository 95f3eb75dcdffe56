import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Alias } from 'vite';
import { layersFirst } from './tools/layers-first.js';
import { precompress } from './tools/precompress.js';

const api = 'http://127.0.0.1:3000';

const file = (specifier: string) => fileURLToPath(import.meta.resolve(specifier));

/** What is shipped runs on Preact, a sixth of React's weight. ADR 0006 says when and how to go back. */
const preact: Alias[] = [
  { find: /^react$|^react-dom$/, replacement: file('preact/compat') },
  { find: /^react-dom\/client$/, replacement: file('preact/compat/client') },
  { find: /^react\/jsx-runtime$/, replacement: file('preact/jsx-runtime') },
];

const vendor =
  /node_modules[\\/](?:\.pnpm[\\/])?(?:(?:preact|react|react-dom|scheduler|wouter|regexparam)[@\\/]|@tanstack)/;

export default defineConfig(({ command }) => ({
  plugins: [react(), layersFirst(), precompress()],
  resolve: { alias: command === 'build' && process.env['MOTCUA_REACT'] !== '1' ? preact : [] },
  server: { proxy: { '/api': api, '/health': api } },
  build: {
    // The floor that cascade layers and <dialog> set anyway.
    target: ['chrome99', 'edge99', 'firefox98', 'safari15.4'],
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Changes with a dependency only, so that it stays in the browser's cache over our releases.
          groups: [{ name: 'vendor', test: vendor, priority: 2 }],
        },
      },
    },
  },
}));
