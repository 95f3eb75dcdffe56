import type { Dossier, Timeline } from '@motcua/contracts';
import type { Tone } from '@motcua/ui';
import { isOutcome } from './papers.js';

type Entry = Timeline['items'][number];

/** Messages are a conversation of their own and would drown the few steps of the story. */
export const isMessage = ({ type }: Pick<Entry, 'type'>): boolean => type === 'messageSent';

/** What the person did who filed it: an officer always acts for a unit, a unit goes by its own name. */
export const isOwn = (
  entry: Pick<Entry, 'actorName' | 'actorUnit'>,
  { submitter }: Pick<Dossier, 'submitter'>,
) => entry.actorUnit === null && entry.actorName === submitter.name;

/** The owner was asked for something, or the date moved. */
const ASKING: ReadonlySet<string> = new Set([
  'supplementRequested',
  'paymentRequested',
  'extended',
  'dueDateRecomputed',
]);

/** What somebody leafing through must not miss. */
export function toneOfEntry({ type, issued }: Pick<Entry, 'type' | 'issued'>): Tone | undefined {
  if (ASKING.has(type)) return 'warning';
  if (type === 'stopped' || issued.some(({ form }) => form === 'MAU_03')) return 'danger';
  return issued.some(isOutcome) && type !== 'withdrawn' ? 'success' : undefined;
}
