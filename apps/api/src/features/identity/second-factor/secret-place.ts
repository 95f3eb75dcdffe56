/** Where the sealed secret of an authenticator belongs; the one being set up is the same one later. */
export function secretPlace(accountId: string): string {
  return `authenticator.secret:${accountId}`;
}
