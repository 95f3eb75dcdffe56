/** What pages leave in the browser about the person and their dossiers begins with one of these. */
const PERSONAL = [
  'mc_draft:',
  'mc_supplement:',
  'mc_step:',
  'mc_submitted:',
  'mc_submit:',
  'mc_counter:',
  'mc_message_',
];

/** Somebody who signs out may sit at a shared machine: what they typed must not stay there for the next person. */
export function forgetOnDevice(stores: readonly Storage[]): void {
  for (const store of stores) {
    const keys = Array.from({ length: store.length }, (_, at) => store.key(at) ?? '');
    for (const key of keys) {
      if (PERSONAL.some((prefix) => key.startsWith(prefix))) store.removeItem(key);
    }
  }
}
