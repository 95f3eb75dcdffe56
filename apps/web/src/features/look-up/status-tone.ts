import type { Tone } from '@motcua/ui';

const TONES: Readonly<Record<string, Tone>> = {
  SUPPLEMENT_REQUESTED: 'warning',
  PAYMENT_REQUESTED: 'warning',
  COMPLETED: 'success',
  RESULT_RETURNED: 'success',
  REJECTED_AT_INTAKE: 'danger',
  STOPPED: 'danger',
  WITHDRAWN: 'neutral',
};

export const toneOf = (status: string): Tone => TONES[status] ?? 'info';
