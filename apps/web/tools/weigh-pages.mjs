/** Files of an entry and of all it imports statically; what loads later on demand is not counted. */
function filesOf(manifest, key, seen = new Set(), files = new Set()) {
  if (seen.has(key)) return files;
  seen.add(key);
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the manifest: was the page renamed?`);
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const imported of chunk.imports ?? []) filesOf(manifest, imported, seen, files);
  return files;
}

const sourceOf = (page) => `src/features/${page}.tsx`;

/**
 * Each budget with the bytes of a first visit to its page; `sent` gives a file's bytes on the way, `through` are the
 * modules that are fetched on demand on the way to the page, `never` what none of its files may be named like.
 */
export function weighPages(manifest, sent, budgets) {
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  return budgets.map((budget) => {
    const seen = new Set();
    const files = filesOf(manifest, entry, seen);
    for (const key of [...(budget.through ?? []), sourceOf(budget.page)]) filesOf(manifest, key, seen, files);
    const sum = (ending) =>
      [...files].filter((file) => file.endsWith(ending)).reduce((total, file) => total + sent(file), 0);
    const [js, css] = [sum('.js'), sum('.css')];
    const unwanted = [...files].filter((file) => budget.never?.test(`/${file}`));
    return { ...budget, js, css, total: js + css, unwanted };
  });
}

/** What must be mended, a line each: pages over their limit, what they must not bring, features' pages that nobody gave one. */
export function complaints(manifest, weighed) {
  const known = new Set(weighed.map(({ page }) => sourceOf(page)));
  const forgotten = Object.keys(manifest).filter(
    (key) => /^src\/features\/.*-page\.tsx$/.test(key) && !known.has(key),
  );
  return [
    ...weighed
      .filter(({ total, limit }) => total > limit * 1000)
      .map(({ route, total, limit }) => {
        const over = (total / 1000 - limit).toFixed(1);
        return `${route} sends ${(total / 1000).toFixed(1)} kB, ${over} kB over its limit of ${limit} kB`;
      }),
    ...weighed.flatMap(({ route, unwanted }) => unwanted.map((file) => `${route} must not bring ${file}`)),
    ...forgotten.map((key) => `${key} has no limit: give it a line in apps/web/tools/page-weight.mjs`),
  ];
}
