const MAX_LENGTH = 1000;
const HERE = 'https://here.invalid';

/** Where to go after sign-in: a path of this site, else the home page. Never another site, however it is spelt. */
export function safeReturnTo(given: string | undefined): string {
  if (given === undefined || !given.startsWith('/') || given.length > MAX_LENGTH) return '/';
  if (!URL.canParse(given, HERE)) return '/';
  const url = new URL(given, HERE);
  if (url.origin !== HERE || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}
