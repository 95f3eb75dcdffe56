import { plain, TEMPLATE_FILTERS } from './template-filters.js';

const PLACEHOLDER = /\{\{\s*([\p{L}\p{N}_.]+)\s*(?:\|\s*(\w+)\s*)?\}\}/gu;

/** The value a dotted name stands for; own properties only, so that nothing but data can be reached. */
export function valueAt(scope: unknown, path: string): unknown {
  let value = scope;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** Replaces every `{{ name | filter }}`. What is missing leaves nothing behind, nor the spaces around it doubled. */
export function fillTemplate(text: string, scope: unknown): string {
  return text
    .replace(PLACEHOLDER, (_match, path: string, filter: string | undefined) => {
      const value = valueAt(scope, path);
      const format = filter === undefined ? plain : TEMPLATE_FILTERS[filter];
      return format ? format(value) : '';
    })
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}
