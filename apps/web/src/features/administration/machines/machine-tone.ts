import type { Machine } from '@motcua/contracts';
import type { Tone } from '@motcua/ui';

export const machineTone = (state: Machine['state']): Tone =>
  (({ ACTIVE: 'success', EXPIRED: 'warning', DISABLED: 'danger', NO_CLIENT: 'neutral' }) as const)[state];
