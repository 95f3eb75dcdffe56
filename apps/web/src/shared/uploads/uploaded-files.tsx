import type { FileRef } from '@motcua/contracts';
import { FileUpload, Icon } from '@motcua/ui';
import type { UploadItem } from '@motcua/ui';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/api-problem.js';
import { formatFileSize } from '../formatting/format.js';
import { useText } from '../i18n/define-text.js';
import './uploads.css';
import { uploadText } from './text.js';
import { isRefused } from './upload-queue.js';
import type { QueuedUpload } from './upload-queue.js';
import type { FileSlots } from './use-uploads.js';

interface FileLimits {
  accept: readonly string[];
  maxFiles: number;
  maxSizeMb: number;
}

export interface UploadedFilesProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optionalMark?: string | undefined;
  note?: ReactNode;
  slot: string;
  /** Files that stand there already. */
  ids: readonly string[];
  files: FileSlots;
  limits: FileLimits;
}

const MB = 1024 * 1024;

const isAccepted = (type: string, accept: readonly string[]) =>
  accept.some((one) => (one.endsWith('/*') ? type.startsWith(one.slice(0, -1)) : type === one));

/** The kit's upload box tied to the queue: files that have arrived, then those on their way. */
export function UploadedFiles({ slot, ids, files, limits, ...frame }: UploadedFilesProps) {
  const text = useText(uploadText);
  const { accept, maxFiles, maxSizeMb } = limits;
  const queued = files.queueOf(slot);
  const all = ids.length + queued.length;
  // A refused file makes room: the next one comes in its place.
  const room = maxFiles - all + queued.filter(isRefused).length;

  const refuse = (file: File): string | null => {
    if (file.size === 0) return text.empty;
    // A phone may not know a file's type; the server looks into it.
    if (file.type && !isAccepted(file.type, accept)) return text.wrongType;
    return file.size > maxSizeMb * MB ? text.tooLarge(maxSizeMb) : null;
  };
  const words = ({ state, progress, problem }: QueuedUpload): string => {
    if (state === 'waiting') return text.waiting;
    if (state === 'uploading') return text.sending(Math.round(progress * 100));
    if (!(problem instanceof ApiProblem)) return problem ?? '';
    if (problem.status === 0) return text.offline;
    if (problem.status === 401) return text.expired;
    return [problem.title, problem.detail].filter(Boolean).join('. ') || text.offline;
  };
  const doneText = (file: FileRef | undefined): string => {
    const done = text.done(file ? formatFileSize(file.size) : '');
    return file?.state ? `${done} · ${text.states[file.state]}` : done;
  };
  const items: UploadItem[] = [
    ...ids.map((id): UploadItem => {
      const file = files.fileOf(id);
      const name = file?.name ?? text.unknownFile;
      return {
        id,
        name,
        state: 'done',
        stateText: doneText(file),
        preview: <Preview id={id} label={text.view(name)} picture={files.previewOf(id)} />,
      };
    }),
    ...queued.map((one): UploadItem => ({
      id: one.id,
      name: one.file.name,
      state: one.state,
      progress: one.progress,
      stateText: words(one),
      final: isRefused(one),
    })),
  ];
  return (
    <FileUpload
      {...frame}
      items={items}
      accept={accept.join(',')}
      multiple={maxFiles > 1}
      canAdd={room > 0}
      onAdd={(chosen) => files.add(slot, chosen.slice(0, room), refuse)}
      onRetry={files.retry}
      onRemove={(id) => files.remove(slot, id)}
      texts={{
        choose: text.choose,
        takePhoto: text.takePhoto,
        drop: text.drop,
        retry: text.retry,
        remove: text.remove,
        status: all > 0 ? text.status(ids.length, all) : '',
      }}
    />
  );
}

function Preview({ id, label, picture }: { id: string; label: string; picture: string | undefined }) {
  return (
    <a
      className="upload-preview"
      href={`/api/v1/files/${encodeURIComponent(id)}/open`}
      target="_blank"
      rel="noopener"
      aria-label={label}
    >
      {picture ? <img src={picture} alt="" /> : <Icon name="eye" size="large" />}
    </a>
  );
}
