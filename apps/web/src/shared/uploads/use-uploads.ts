import type { FileRef } from '@motcua/contracts';
import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { ApiProblem, offline } from '../api/api-problem.js';
import { newIdempotencyKey } from '../api/idempotency-key.js';
import { upload } from '../api/upload.js';
import { useStable } from '../effects/use-stable.js';
import { isUploading, nextUpload, uploadQueue } from './upload-queue.js';
import type { QueuedUpload } from './upload-queue.js';

export interface FileSlots {
  /** What is known of a file that was uploaded here or earlier. */
  fileOf: (id: string) => FileRef | undefined;
  /** Address of the picture on this device, for a preview that costs no traffic. */
  previewOf: (id: string) => string | undefined;
  queueOf: (slot: string) => QueuedUpload[];
  /** `refuse` looks at each file before it is sent and says in words what is wrong with it. */
  add: (slot: string, files: readonly File[], refuse?: (file: File) => string | null) => void;
  retry: (uploadId: string) => void;
  /** A file that has arrived, or one on its way. */
  remove: (slot: string, id: string) => void;
  uploading: boolean;
  /** Files that were uploaded since the page was opened. */
  arrived: readonly FileRef[];
}

export interface UploadsOptions {
  known: readonly FileRef[];
  /** Changes which files stand at a slot, whatever stands there by then. */
  change: (slot: string, change: (ids: readonly string[]) => string[]) => void;
}

/** Uploads in the order of choosing, while the person goes on; lives with the whole form, not with one page. */
export function useUploads({ known, change }: UploadsOptions): FileSlots {
  const [queue, tell] = useReducer(uploadQueue, []);
  const [arrived, setArrived] = useState<readonly { ref: FileRef; preview: string | undefined }[]>([]);
  const aborts = useRef(new Map<string, AbortController>());

  const arrivedRefs = useMemo(() => arrived.map(({ ref }) => ref), [arrived]);
  const send = useStable(async ({ id, slot, file }: QueuedUpload) => {
    const abort = new AbortController();
    aborts.current.set(id, abort);
    tell({ type: 'started', id });
    try {
      const onProgress = (share: number) => tell({ type: 'progressed', id, share });
      const ref = await upload<FileRef>('/files', file, {
        onProgress,
        signal: abort.signal,
        idempotencyKey: id,
      });
      const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : undefined;
      setArrived((files) => [...files, { ref, preview }]);
      change(slot, (ids) => [...ids, ref.id]);
      tell({ type: 'left', id });
    } catch (problem) {
      if (!abort.signal.aborted) {
        tell({ type: 'failed', id, problem: problem instanceof ApiProblem ? problem : offline() });
      }
    } finally {
      aborts.current.delete(id);
    }
  });

  const next = nextUpload(queue);
  useEffect(() => {
    if (next) void send(next);
  }, [next, send]);

  useEffect(
    () => () => {
      for (const abort of aborts.current.values()) abort.abort();
    },
    [],
  );

  return {
    fileOf: (id) => arrived.find(({ ref }) => ref.id === id)?.ref ?? known.find((ref) => ref.id === id),
    previewOf: (id) => arrived.find(({ ref }) => ref.id === id)?.preview,
    queueOf: (slot) => queue.filter((one) => one.slot === slot),
    add: (slot, files, refuse = () => null) =>
      tell({
        type: 'added',
        uploads: files.map((file) => ({ id: newIdempotencyKey(), slot, file, problem: refuse(file) })),
      }),
    retry: (id) => tell({ type: 'retried', id }),
    remove: (slot, id) => {
      aborts.current.get(id)?.abort();
      tell({ type: 'left', id });
      change(slot, (ids) => ids.filter((one) => one !== id));
    },
    uploading: isUploading(queue),
    arrived: arrivedRefs,
  };
}
