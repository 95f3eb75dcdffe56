import { readLockfile, readWorkspaceFile } from './packages.mjs';

const INTEGRITY = /^sha512-[A-Za-z0-9+/]{86}==$/;

/** Only published packages, each by its content; and none of them may run anything when it is installed. */
export function lockfileFaults(lockfile = readLockfile(), workspace = readWorkspaceFile()) {
  const faults = [];
  for (const [id, { resolution }] of Object.entries(lockfile.packages)) {
    if (!INTEGRITY.test(resolution?.integrity ?? '')) faults.push(`${id}: no SHA-512 of its content`);
    const elsewhere = Object.keys(resolution ?? {}).filter((key) => key !== 'integrity');
    if (elsewhere.length > 0) faults.push(`${id}: comes from elsewhere (${elsewhere.join(', ')})`);
  }
  for (const [name, allowed] of Object.entries(workspace.allowBuilds ?? {}))
    if (allowed !== false) faults.push(`${name}: may run a script when it is installed`);
  return faults;
}
