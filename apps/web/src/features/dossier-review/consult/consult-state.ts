import type { Dossier } from '@motcua/contracts';
import type { Tone } from '@motcua/ui';

type Consultation = Dossier['consultations'][number];

export type ConsultState = NonNullable<Consultation['reply']> | 'WAITING' | 'LATE';

/** Where a question stands at `now`, epoch milliseconds. */
export function consultState(
  { reply, dueAt }: Pick<Consultation, 'reply' | 'dueAt'>,
  now: number,
): ConsultState {
  return reply ?? (Date.parse(dueAt) < now ? 'LATE' : 'WAITING');
}

export const CONSULT_TONES: Record<ConsultState, Tone> = {
  WAITING: 'info',
  LATE: 'warning',
  AGREE: 'success',
  DISAGREE: 'danger',
  COMMENT: 'warning',
  TIMEOUT: 'neutral',
};

/** What is still open first, then by when it was asked, newest first. */
export const inOrder = (consultations: readonly Consultation[]): Consultation[] =>
  consultations.toSorted(
    (a, b) => Number(a.reply !== null) - Number(b.reply !== null) || b.askedAt.localeCompare(a.askedAt),
  );
