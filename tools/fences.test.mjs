import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './paths.mjs';

const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

/** A small house in order: what the rules allow, next to what they forbid. */
const HOUSE = {
  'packages/domain/src/index.ts': 'export const rule = 1;',
  'packages/domain/src/index.test.ts': "import 'zod'; import './index.js';",
  'packages/forms/src/index.ts': "import { rule } from '@motcua/domain'; export const form = rule;",
  'packages/contracts/src/index.ts': "import 'zod'; import '@motcua/forms'; export type Dossier = string;",
  'packages/procedures/src/index.ts': "import '@motcua/forms'; export {};",
  'packages/ui/src/index.ts': "import 'react'; export const button = 1;",
  'packages/testing/src/index.ts': "import 'pg'; import '@motcua/contracts';",
  'apps/sandbox/src/main.ts': 'export {};',
  'apps/api/src/main.ts': "import './features/dossiers/index.js'; import '@motcua/procedures';",
  'apps/api/src/platform/clock.ts': 'export const clock = 1;',
  'apps/api/src/platform/one.ts': "import type { Two } from './two.js'; export type One = Two;",
  'apps/api/src/platform/two.ts': "import { one } from './one.js'; export const two = () => one;",
  'apps/api/src/platform/database/index.ts': "import 'typeorm'; import 'pg';",
  'apps/api/src/features/drafts/index.ts': 'export const drafts = 1;',
  'apps/api/src/features/drafts/draft.store.ts': "import 'typeorm'; import '../../platform/clock.js';",
  'apps/api/src/features/dossiers/index.ts': "import './submit.js'; import '../drafts/index.js';",
  'apps/api/src/features/dossiers/submit.ts': "import { rule } from '@motcua/domain'; export { rule };",
  'apps/api/src/features/dossiers/submit.test.ts': "import 'pg'; import '@motcua/testing';",
  'apps/api/src/features/documents/render/render-paper.ts': 'export const draw = 1;',
  'apps/api/src/features/documents/issued.ts':
    "export const draw = async () => (await import('./render/render-paper.js')).draw;",
  'apps/web/src/app/main.tsx': "import '../features/inbox/inbox.js'; import '@motcua/ui';",
  'apps/web/src/features/inbox/inbox.tsx':
    "import type { Dossier } from '@motcua/contracts'; import '../../shared/api.js';",
  'apps/web/src/features/form/form.tsx': "import '@motcua/forms'; export const form = 1;",
  'apps/web/src/shared/api.ts': "import { rule } from '@motcua/domain'; export { rule };",
  'e2e/home.spec.ts': 'export {};',
};

/** One breach for each way a rule can be broken: [rule, file, its text]. */
const BREACHES = [
  [
    'no-cycles',
    'apps/api/src/platform/one.ts',
    "import { two } from './two.js'; export const one = () => two;",
  ],
  ['unresolvable', 'apps/api/src/platform/lost.ts', "import './nowhere.js';"],
  ['domain-is-pure', 'packages/domain/src/zod.ts', "import 'zod';"],
  ['domain-is-pure', 'packages/domain/src/disk.ts', "import 'node:fs';"],
  ['domain-is-pure', 'packages/domain/src/upwards.ts', "import '@motcua/forms';"],
  ['forms-is-pure', 'packages/forms/src/zod.ts', "import 'zod';"],
  ['forms-is-pure', 'packages/forms/src/upwards.ts', "import type { Dossier } from '@motcua/contracts';"],
  ['contracts-point-down', 'packages/contracts/src/sideways.ts', "import '@motcua/procedures';"],
  [
    'procedures-are-data',
    'packages/procedures/src/upwards.ts',
    "import type { Dossier } from '@motcua/contracts';",
  ],
  ['ui-stands-alone', 'packages/ui/src/rules.tsx', "import '@motcua/domain';"],
  ['testing-stays-out-of-products', 'apps/api/src/features/drafts/sample.ts', "import '@motcua/testing';"],
  ['testing-stays-out-of-products', 'packages/procedures/src/random.ts', "import '@motcua/proofs';"],
  ['nothing-imports-apps', 'e2e/reach.ts', "import '../apps/api/src/platform/clock.js';"],
  ['nothing-imports-apps', 'packages/ui/src/reach.ts', "import '../../../apps/web/src/shared/api.js';"],
  ['benches-use-what-was-built', 'e2e/bench/reach.mjs', "import '../../apps/api/src/platform/clock.js';"],
  [
    'sandbox-is-a-stranger',
    'apps/sandbox/src/shared.ts',
    "import type { Dossier } from '@motcua/contracts';",
  ],
  ['platform-knows-no-feature', 'apps/api/src/platform/knows.ts', "import '../features/drafts/index.js';"],
  [
    'features-meet-at-the-front-door',
    'apps/api/src/features/dossiers/burgle.ts',
    "import '../drafts/draft.store.js';",
  ],
  ['only-stores-speak-sql', 'apps/api/src/features/drafts/drafts.controller.ts', "import 'typeorm';"],
  ['only-stores-speak-sql', 'apps/api/src/cli.ts', "import pg from 'pg'; export { pg };"],
  ['papers-are-drawn-late', 'apps/api/src/features/documents/eager.ts', "import './render/render-paper.js';"],
  ['contracts-are-types-in-the-browser', 'apps/web/src/shared/schema.ts', "import '@motcua/contracts';"],
  [
    'contracts-are-types-in-the-browser',
    'apps/web/src/shared/inline.ts',
    "import { Dossier } from '@motcua/contracts'; export const x = Dossier;",
  ],
  ['no-server-code-in-the-browser', 'apps/web/src/shared/zod.ts', "import 'zod';"],
  ['no-server-code-in-the-browser', 'apps/web/src/shared/shipped.ts', "import '@motcua/procedures';"],
  ['web-features-keep-apart', 'apps/web/src/features/inbox/peek.tsx', "import '../form/form.js';"],
  ['web-layers-point-down', 'apps/web/src/features/inbox/up.tsx', "import '../../app/main.js';"],
  ['web-shared-knows-no-feature', 'apps/web/src/shared/favourite.ts', "import '../features/form/form.js';"],
];

describe('fences', () => {
  const place = mkdtempSync(join(tmpdir(), 'motcua-fences-'));
  afterAll(() => rmSync(place, { recursive: true, force: true }));
  beforeAll(() => {
    cpSync(join(root, 'tsconfig.base.json'), join(place, 'tsconfig.base.json'));
    for (const [file, text] of Object.entries(HOUSE)) put(file, text);
    for (const name of ['zod', 'react', 'pg', 'typeorm']) {
      put(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
      put(`node_modules/${name}/index.js`, 'export {};');
    }
    mkdirSync(join(place, 'node_modules/@motcua'), { recursive: true });
    for (const name of ['domain', 'forms', 'contracts', 'procedures', 'ui', 'testing']) installOurs(name);
  });

  function put(file, text) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    writeFileSync(join(place, file), `${text}\n`);
  }

  /** As pnpm and the build leave it: a link in node_modules, and exports that lead to dist. */
  function installOurs(name) {
    const entry = { types: './dist/index.d.ts', default: './dist/index.js' };
    const manifest = { name: `@motcua/${name}`, type: 'module', exports: { '.': entry } };
    put(`packages/${name}/package.json`, JSON.stringify(manifest));
    put(`packages/${name}/dist/index.d.ts`, 'export declare const Dossier: string;');
    put(`packages/${name}/dist/index.js`, "export const Dossier = '';");
    symlinkSync(`../../packages/${name}`, join(place, 'node_modules/@motcua', name));
  }

  function breachesFound() {
    const program = join(root, 'node_modules/.bin/depcruise');
    const config = join(root, '.dependency-cruiser.cjs');
    const args = ['--config', config, '--output-type', 'json', 'apps', 'packages', 'e2e'];
    const run = spawnSync(program, args, { cwd: place, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    return JSON.parse(run.stdout).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  }

  it('let through what is allowed', () => {
    expect(breachesFound()).toEqual([]);
  });

  it('report every breach', () => {
    for (const [, file, text] of BREACHES) put(file, text);
    const found = breachesFound();
    const planted = BREACHES.map(([rule, file]) => `${rule}: ${file}`);
    expect(planted.filter((breach) => !found.includes(breach))).toEqual([]);
    const inOrder = (breach) => !planted.includes(breach) && breach.split(': ')[1] in HOUSE;
    expect(found.filter(inOrder)).toEqual([]);
  });

  it('are each tried here, and each say why they stand', () => {
    expect(forbidden.map((rule) => rule.name).toSorted()).toEqual(
      [...new Set(BREACHES.map(([rule]) => rule))].toSorted(),
    );
    for (const rule of forbidden) expect(rule.comment).toMatch(/\w.*[.]$/);
  });
});
