/** Only our own files, nothing inline. Pictures may also be made in the page (previews before upload). */
const PAGE = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  // Officers read PDFs in place, in an <object>.
  "object-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  // No text becomes markup or code: what would need it throws, instead of being an opening.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Answers for programs: opened as a page they can load, run and send nothing. */
const DATA = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

export function contentPolicy(of: 'page' | 'data', https: boolean): string {
  const policy = of === 'page' ? PAGE : DATA;
  return https ? `${policy}; upgrade-insecure-requests` : policy;
}
