import type { Tone } from '@motcua/ui';

export interface Standing {
  lifecycle: string;
  waitingForMe: boolean;
}

const TONES: Readonly<Record<string, Tone>> = {
  COMPLETED: 'success',
  RESULT_RETURNED: 'success',
  REJECTED_AT_INTAKE: 'danger',
  STOPPED: 'danger',
  WITHDRAWN: 'neutral',
};

/** Colour of a status, beside its words: what waits for the person stands out, whatever it is called. */
export const toneOf = ({ lifecycle, waitingForMe }: Standing): Tone =>
  waitingForMe ? 'warning' : (TONES[lifecycle] ?? 'info');
