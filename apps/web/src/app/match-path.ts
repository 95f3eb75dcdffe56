export type Params = Readonly<Record<string, string | undefined>>;

const decoded = (value: string | undefined) => {
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    // A broken escape such as %E0%A4 in a mistyped address: shown as it stands, found nowhere.
    return value;
  }
};

/**
 * Reads `/ho-so/:code/*?` as an address: a part with a colon is one segment, a star at the end is all the rest and
 * with a question mark there need be none. Letters' case and a slash at the end make no difference.
 */
export function pathMatcher(pattern: string): (path: string) => Params | null {
  const names: string[] = [];
  const source = pattern.replace(/^(?!\/)/, '/').replace(/\/\*\?$|\/\*$|\/:(\w+)/g, (part, name?: string) => {
    names.push(name ?? '*');
    if (name) return '/([^/]+?)';
    return part.endsWith('?') ? '(?:/(.*))?' : '/(.*)';
  });
  const matches = new RegExp(`^${source}/?$`, 'i');
  return (path) => {
    const found = matches.exec(path);
    return found && Object.fromEntries(names.map((name, at) => [name, decoded(found[at + 1])]));
  };
}
