/** What a machine's token may be good for; named by what is touched, then how. */
export const MACHINE_SCOPES = [
  'dossiers:read',
  'dossiers:act',
  'files:read',
  'files:write',
  'inbox:read',
  'counter:file',
] as const;

export type MachineScope = (typeof MACHINE_SCOPES)[number];
