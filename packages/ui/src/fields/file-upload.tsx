import './file-upload.css';
import { useState } from 'react';
import type { ChangeEvent, ClipboardEvent, DragEvent } from 'react';
import { Icon } from '../icon/icon.js';
import { VisuallyHidden } from '../layout/visually-hidden.js';
import { describedBy, FieldError, FieldHint, FieldNote, LabelText } from './field.js';
import type { FieldFrame } from './field.js';
import { FileUploadItem } from './file-upload-item.js';
import type { UploadItem } from './file-upload-item.js';

export interface FileUploadTexts {
  choose: string;
  takePhoto: string;
  drop: string;
  retry: string;
  remove: string;
  /** Read out when it changes, for instance "Đã tải lên 2 trong 3 tệp". */
  status: string;
}

export interface FileUploadProps extends FieldFrame {
  items: readonly UploadItem[];
  onAdd: (files: File[]) => void;
  onRetry: (id: string) => void;
  onRemove: (id: string) => void;
  texts: FileUploadTexts;
  accept?: string | undefined;
  multiple?: boolean | undefined;
  /** False when no more files may be added; what is there can still be removed. */
  canAdd?: boolean | undefined;
}

const filesOf = (list: FileList | null) => (list ? [...list] : []);

/** Shows files and their state; who uploads them is the caller's business. */
export function FileUpload(props: FileUploadProps) {
  const { items, onAdd, onRetry, onRemove, texts, accept, multiple = true, canAdd = true, ...frame } = props;
  const [over, setOver] = useState(false);
  const add = (files: File[]) => {
    if (canAdd && files.length) onAdd(multiple ? files : files.slice(0, 1));
  };
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    add(filesOf(event.target.files));
    // Emptied, so that the same file can be chosen again after it was removed.
    event.target.value = '';
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(filesOf(event.dataTransfer.files));
  };
  const pasted = (event: ClipboardEvent) => add(filesOf(event.clipboardData.files));
  const described = describedBy(frame);
  return (
    <fieldset className="mc-field" data-invalid={frame.error ? true : undefined}>
      <legend className="mc-field__label" data-size={frame.labelSize} id={`${frame.id}-label`}>
        <LabelText {...frame} />
      </legend>
      <FieldHint {...frame} />
      <FieldError {...frame} />
      <div
        className="mc-upload"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
        onPaste={pasted}
      >
        {canAdd && (
          <div className="mc-button-row">
            <label className="mc-upload__pick">
              <input
                type="file"
                id={frame.id}
                accept={accept}
                multiple={multiple}
                onChange={chosen}
                aria-describedby={described}
                aria-invalid={frame.error ? true : undefined}
              />
              <span className="mc-button" data-variant="secondary">
                <Icon name="upload" />
                {texts.choose}
              </span>
            </label>
            <label className="mc-upload__pick mc-upload__camera">
              <input type="file" accept="image/*" capture="environment" onChange={chosen} />
              <span className="mc-button" data-variant="secondary">
                <Icon name="camera" />
                {texts.takePhoto}
              </span>
            </label>
            <span className="mc-upload__drop">{texts.drop}</span>
          </div>
        )}
        {items.length > 0 && (
          <ul aria-labelledby={`${frame.id}-label`}>
            {items.map((item) => (
              <FileUploadItem
                key={item.id}
                item={item}
                retryText={texts.retry}
                removeText={texts.remove}
                onRetry={onRetry}
                onRemove={onRemove}
              />
            ))}
          </ul>
        )}
        <VisuallyHidden role="status">{texts.status}</VisuallyHidden>
      </div>
      <FieldNote {...frame} />
    </fieldset>
  );
}
