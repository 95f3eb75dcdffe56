/** What a request asks of us, as far as limits go. */
export type RouteClass =
  | 'page'
  | 'probe'
  | 'read'
  | 'search'
  | 'lookUp'
  | 'signIn'
  | 'upload'
  | 'download'
  | 'export'
  | 'write'
  | 'submit'
  | 'stray';

const API = '/api/';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** First match counts; what none matches is a read or a write by its method. */
const RULES: readonly (readonly [methods: RegExp, pattern: RegExp, is: RouteClass])[] = [
  [/GET|HEAD/, /^\/(health|metrics)/, 'probe'],
  [/./, /^\/api\/v1\/session\/vneid/, 'signIn'],
  [/POST/, /^\/api\/v1\/session/, 'signIn'],
  [/./, /^\/api\/v1\/lookup/, 'lookUp'],
  [/POST/, /^\/api\/v1\/counter\/applicants\/find/, 'lookUp'],
  [/POST/, /^\/api\/v1\/files/, 'upload'],
  [/GET|HEAD/, /^\/api\/v1\/files\/|\/issued\//, 'download'],
  [/./, /export/, 'export'],
  [/GET|HEAD/, /^\/api\/v1\/(procedures|admin-units|inbox|dossiers)$/, 'search'],
  [/POST/, /^\/api\/v1\/(dossier-search|inbox\/search)$/, 'search'],
  [/POST/, /^\/api\/v1\/dossiers$/, 'submit'],
];

/** `pattern` is the route's, with its parameters unnamed; null where there is no such route. */
export function routeClass(method: string, pattern: string | null): RouteClass {
  if (pattern === null) return 'stray';
  const rule = RULES.find(([methods, place]) => methods.test(method) && place.test(pattern));
  if (rule) return rule[2];
  if (!pattern.startsWith(API)) return 'page';
  return SAFE.has(method) ? 'read' : 'write';
}
