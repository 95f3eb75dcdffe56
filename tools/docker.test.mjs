import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './paths.mjs';
import { inDependencyOrder, readWorkspace } from './workspace.mjs';

const { parse } = createRequire(join(root, 'apps', 'api', 'package.json'))('yaml');
const read = (name) => readFileSync(join(root, 'docker', name), 'utf8');
const files = ['compose.yml', 'compose.demo.yml'];
const layers = files.map((name) => parse(read(name), { merge: true }));

/** No container engine checks these files here, so at least what they refer to must exist. */
describe('docker', () => {
  it('names only services that there are', () => {
    const names = new Set(layers.flatMap((layer) => Object.keys(layer.services)));
    expect(names).toEqual(new Set(['database', 'migrate', 'seed', 'api', 'worker', 'sandbox']));
    for (const service of layers.flatMap((layer) => Object.values(layer.services))) {
      const shared = service.network_mode?.replace('service:', '') ?? 'api';
      const needed = [...Object.keys(service.depends_on ?? {}), shared];
      expect(needed.filter((name) => !names.has(name))).toEqual([]);
    }
  });

  it('asks for no setting that the example leaves out', () => {
    const offered = new Set([...read('.env.example').matchAll(/^(\w+)=/gm)].map((match) => match[1]));
    const asked = files.flatMap((name) => [...read(name).matchAll(/\$\{(\w+)/g)].map((match) => match[1]));
    expect(asked.filter((name) => !offered.has(name))).toEqual([]);
    expect(asked).not.toEqual([]);
  });

  it('starts programs that are built', () => {
    const words = [read('Dockerfile'), ...files.map(read)].join('\n');
    const programs = [...words.matchAll(/(apps\/\w+)\/dist\/(\w+)\.js/g)];
    expect(new Set(programs.map((match) => match[0])).size).toBe(4);
    for (const [, app, name] of programs) expect(existsSync(join(root, app, 'src', `${name}.ts`))).toBe(true);
  });

  it('puts everything into the image that the programs need', () => {
    const copied = [...read('Dockerfile').matchAll(/COPY --from=build \/app\/(\S+)\/dist /g)].map(
      (match) => match[1],
    );
    const needed = inDependencyOrder(readWorkspace(), ['@motcua/api', '@motcua/sandbox']).map(
      (one) => one.place,
    );
    expect(new Set(copied)).toEqual(new Set([...needed, 'apps/web']));
  });

  it('runs as nobody in particular, on a file system nothing can be written to', () => {
    const lines = read('Dockerfile').split('\n');
    const last = lines.findLastIndex((line) => line.startsWith('FROM '));
    const user = lines.findLastIndex((line) => line === 'USER node');
    expect(user).toBeGreaterThan(last);
    for (const [name, service] of Object.entries(layers[0].services)) {
      if (name === 'database') continue;
      expect([name, service]).toMatchObject([
        name,
        { read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] },
      ]);
    }
  });

  it('keeps secrets out of its layers', () => {
    const text = read('Dockerfile');
    expect(text).not.toMatch(/^\s*(ARG|ENV)\b.*(SECRET|PASSWORD|TOKEN|KEY)/im);
    const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    for (const place of ['**/.env', '.motcua', '.git', '**/node_modules']) expect(ignored).toContain(place);
    // Ports are opened on the machine itself, for a proxy to stand before.
    expect(read('.env.example')).toMatch(/^LISTEN=127\.0\.0\.1:/m);
  });
});
