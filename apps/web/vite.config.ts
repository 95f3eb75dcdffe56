import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './tools/precompress.js';

const api = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), precompress()],
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
          groups: [
            // Changes with a dependency only, so that it stays in the browser's cache over our releases.
            {
              name: 'vendor',
              test: /node_modules[\\/](?:\.pnpm[\\/])?(?:react|react-dom|scheduler|wouter|regexparam|@tanstack)/,
              priority: 2,
            },
          ],
        },
      },
    },
  },
});
