import type { Plugin } from 'vite';

const ENGLISH = '?lang=en';
const TEXTS = /\/apps\/web\/src\/.*text\.ts$/;

interface Node {
  type: string;
  start: number;
  end: number;
}
interface Property extends Node {
  key: { name?: string; value?: unknown };
  value: Node;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

interface Catalogue {
  name: string;
  call: Node;
  vi: Property;
  en: Property;
}

/** Every `const name = defineText({ vi, en })` below a node. */
function catalogues(node: unknown, found: Catalogue[] = []): Catalogue[] {
  if (Array.isArray(node)) for (const one of node) catalogues(one, found);
  if (!isNode(node)) return found;
  const { id, init } = node as Node & {
    id?: { name?: string };
    init?: Node & { callee?: { name?: string }; arguments?: { properties?: Property[] }[] };
  };
  if (node.type === 'VariableDeclarator' && init?.callee?.name === 'defineText') {
    const properties = init.arguments?.[0]?.properties ?? [];
    const named = (name: string) => properties.find(({ key }) => key.name === name || key.value === name);
    const [vi, en] = [named('vi'), named('en')];
    if (vi && en && id?.name) found.push({ name: id.name, call: init, vi, en });
    return found;
  }
  for (const value of Object.values(node)) if (typeof value === 'object') catalogues(value, found);
  return found;
}

/**
 * Ships Vietnamese with the page and English in a file beside it, fetched by who reads English: `en` of every catalogue
 * becomes a way to get it. Nothing in the source knows of this but defineText.
 */
export function oneLanguage(): Plugin {
  return {
    name: 'one-language',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /text\.ts/ },
      handler(code, id, options) {
        const english = id.endsWith(ENGLISH);
        const file = english ? id.slice(0, -ENGLISH.length) : id;
        if (options?.ssr || !TEXTS.test(file)) return null;
        const found = catalogues(this.parse(code));
        if (found.length === 0) return null;
        const source = JSON.stringify(`${file}${ENGLISH}`);
        let left = code;
        // From the end, so that what comes before keeps its place.
        for (const { name, call, en } of found.toReversed()) {
          const words = code.slice(en.value.start, en.value.end);
          const [place, by] = english
            ? [call, words]
            : [en.value, `() => import(${source}).then((texts) => texts.${name})`];
          left = left.slice(0, place.start) + by + left.slice(place.end);
        }
        return { code: left, map: null };
      },
    },
  };
}
