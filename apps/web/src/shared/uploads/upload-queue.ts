import { ApiProblem } from '../api/api-problem.js';

export interface QueuedUpload {
  id: string;
  /** JSON pointer of what the file is for, such as `/documents/powerOfAttorney`. */
  slot: string;
  file: File;
  state: 'waiting' | 'uploading' | 'failed';
  progress: number;
  /** Why it failed: the server's or network's problem, or words found before sending. */
  problem: ApiProblem | string | null;
}

export type UploadEvent =
  | { type: 'added'; uploads: readonly { id: string; slot: string; file: File; problem: string | null }[] }
  | { type: 'started'; id: string }
  | { type: 'progressed'; id: string; share: number }
  | { type: 'failed'; id: string; problem: ApiProblem }
  | { type: 'retried'; id: string }
  | { type: 'left'; id: string };

/** The file itself is at fault: sending it again would end the same. */
const REFUSALS = new Set([
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_TYPE_REFUSED',
  'FILE_CORRUPT',
  'FILE_LOCKED',
  'FILE_UNSAFE',
]);

/** Whether another file must come in its place. */
export const isRefused = ({ problem }: Pick<QueuedUpload, 'problem'>): boolean =>
  problem instanceof ApiProblem ? REFUSALS.has(problem.code) : problem !== null;

/** Files on their way, in the order of choosing; what has arrived is no longer among them. */
export function uploadQueue(queue: readonly QueuedUpload[], event: UploadEvent): readonly QueuedUpload[] {
  const change = (id: string, changes: Partial<QueuedUpload>) =>
    queue.map((upload) => (upload.id === id ? { ...upload, ...changes } : upload));
  switch (event.type) {
    case 'added':
      return [
        // What is chosen next at a place is what was chosen instead of the files refused there.
        ...queue.filter((old) => !isRefused(old) || event.uploads.every(({ slot }) => slot !== old.slot)),
        ...event.uploads.map((upload): QueuedUpload => ({
          ...upload,
          state: upload.problem === null ? 'waiting' : 'failed',
          progress: 0,
        })),
      ];
    case 'started':
      return change(event.id, { state: 'uploading', progress: 0, problem: null });
    case 'progressed':
      return change(event.id, { progress: event.share });
    case 'failed':
      return change(event.id, { state: 'failed', problem: event.problem });
    case 'retried':
      return change(event.id, { state: 'waiting', progress: 0, problem: null });
    case 'left':
      return queue.filter(({ id }) => id !== event.id);
  }
}

/** One at a time: on a slow line several at once would all crawl, and a cut would cost them all. */
export function nextUpload(queue: readonly QueuedUpload[]): QueuedUpload | undefined {
  if (queue.some(({ state }) => state === 'uploading')) return undefined;
  return queue.find(({ state }) => state === 'waiting');
}

export const isUploading = (queue: readonly QueuedUpload[]): boolean =>
  queue.some(({ state }) => state !== 'failed');
