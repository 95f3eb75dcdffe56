import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Alias } from 'vite';
import { oneLanguage } from './tools/one-language.js';
import { layersFirst } from './tools/layers-first.js';
import { precompress } from './tools/precompress.js';

const api = 'http://127.0.0.1:3000';

const file = (specifier: string) => fileURLToPath(import.meta.resolve(specifier));

/** What is shipped runs on Preact, a sixth of React's weight. ADR 0006 says when and how to go back. */
const preact: Alias[] = [
  { find: /^react$|^react-dom$/, replacement: file('preact/compat') },
  { find: /^react-dom\/client$/, replacement: file('preact/compat/client') },
  { find: /^react\/jsx-runtime$/, replacement: file('preact/jsx-runtime') },
  // What the router brings along for older React.
  { find: /^use-sync-external-store\/shim.*$/, replacement: file('preact/compat') },
];

const RENDERER = /node_modules[\\/](?:\.pnpm[\\/])?(?:preact|react|react-dom|scheduler|wouter)[@\\/]/;
/** What every page has around it: one file of each kind instead of a dozen. */
const FRAME = [
  /apps\/web\/src\/(?:app\/(?!routes\/(?:citizen|officer)-pages|layouts\/officer|style-page|not-found))/,
  /apps\/web\/src\/shared\/(?:answers|effects|formatting|i18n|navigation|page|problem\/(?!problem-notice)|session|site)\//,
  /apps\/web\/src\/shared\/(?:api\/(?!query|upload|field)|prove\/prove-host)/,
  /packages\/ui\/src\/(?:styles|base|icon\/icon\.|actions\/(?:button|menu)|feedback\/(?:notice|skeleton|tone))/,
  /packages\/ui\/src\/layout\/(?:skip-link|visually-hidden|layout)/,
  /vite\/preload-helper/,
];
/** Of the home page and the search. */
const ENTRANCE = /packages\/ui\/src\/(?:navigation\/(?:link-list|search-box)|layout\/card)/;
/** Of pages that tell, and of those that ask a little. */
const READING = /packages\/ui\/src\/(?:data\/(?:facts|disclosure|summary-list)|navigation\/breadcrumb)/;
const FIELDS =
  /packages\/ui\/src\/fields\/(?:field|choice|choice-group|radio-group|text-input|split-frame)\./;
const QUERIES = /node_modules[\\/](?:\.pnpm[\\/])?@tanstack/;

export default defineConfig(({ command }) => ({
  plugins: [react(), oneLanguage(), layersFirst(), precompress()],
  resolve: { alias: command === 'build' && process.env['MOTCUA_REACT'] !== '1' ? preact : [] },
  server: { proxy: { '/api': api, '/health': api } },
  build: {
    // The floor that cascade layers and <dialog> set anyway.
    target: ['chrome99', 'edge99', 'firefox98', 'safari15.4'],
    manifest: 'manifest.json',
    modulePreload: {
      polyfill: false,
      // Style sheets alone: lists of scripts would weigh as much as a page. The page's own HTML names its scripts.
      resolveDependencies: (_file, dependencies) => dependencies.filter((name) => name.endsWith('.css')),
    },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Change with a dependency only, so that they stay in the browser's cache over our releases.
            { name: 'renderer', test: RENDERER, priority: 3 },
            { name: 'queries', test: QUERIES, priority: 2 },
            { name: 'frame', test: (id) => FRAME.some((part) => part.test(id)), priority: 1 },
            { name: 'entrance', test: ENTRANCE, priority: 1 },
            { name: 'reading', test: READING, priority: 1 },
            { name: 'fields', test: FIELDS, priority: 1 },
          ],
        },
      },
    },
  },
}));
