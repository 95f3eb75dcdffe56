/** What the router hands to a page: the named parts of its address, and `*` for the rest. */
export interface PageProps {
  params: Readonly<Record<string, string | undefined>>;
}
