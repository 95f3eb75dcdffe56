import type { IconName } from '../icon/icon-names.js';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** Each tone has a shape besides its colour, for those who see no difference in colour. */
export const toneIcon: Record<Tone, IconName> = {
  neutral: 'info',
  info: 'info',
  success: 'check-circle',
  warning: 'warning',
  danger: 'error',
};
