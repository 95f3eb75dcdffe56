import type { ReactNode } from 'react';
import { Button } from '../actions/button.js';
import { Icon } from '../icon/icon.js';
import { VisuallyHidden } from '../layout/visually-hidden.js';

export interface UploadItem {
  id: string;
  name: string;
  state: 'waiting' | 'uploading' | 'done' | 'failed';
  /** From 0 to 1, while uploading. */
  progress?: number | undefined;
  /** What the reader is told: size, percentage, or why it failed and what to do. */
  stateText: string;
  preview?: ReactNode | undefined;
  /** Set on a failure that the same file would meet again. */
  final?: boolean | undefined;
}

export interface FileUploadItemProps {
  item: UploadItem;
  /** Followed by the file's name for readers. */
  retryText: string;
  removeText: string;
  onRetry: (id: string) => void;
  onRemove: (id: string) => void;
}

export function FileUploadItem({ item, retryText, removeText, onRetry, onRemove }: FileUploadItemProps) {
  return (
    <li className="mc-upload__item" data-state={item.state}>
      <span className="mc-upload__preview">{item.preview ?? <Icon name="file" size="large" />}</span>
      <div>
        <p className="mc-upload__name">{item.name}</p>
        {item.state === 'uploading' && <progress max={1} value={item.progress ?? 0} aria-label={item.name} />}
        <p className="mc-upload__state">{item.stateText}</p>
      </div>
      <div className="mc-upload__buttons">
        {item.state === 'failed' && !item.final && (
          <Button variant="quiet" size="small" icon="refresh" onClick={() => onRetry(item.id)}>
            {retryText}
            <VisuallyHidden> {item.name}</VisuallyHidden>
          </Button>
        )}
        <Button variant="quiet" size="small" icon="trash" onClick={() => onRemove(item.id)}>
          {removeText}
          <VisuallyHidden> {item.name}</VisuallyHidden>
        </Button>
      </div>
    </li>
  );
}
