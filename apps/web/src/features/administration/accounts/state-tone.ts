import type { AccountRow } from '@motcua/contracts';
import type { Tone } from '@motcua/ui';

export const stateTone = (state: AccountRow['state']): Tone =>
  state === 'DISABLED' ? 'danger' : state === 'NO_POST' ? 'warning' : 'success';
