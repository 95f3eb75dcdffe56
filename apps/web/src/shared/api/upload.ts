import { readAnswer, requestHeaders } from './api.js';
import { offline } from './api-problem.js';
import { requestUrl } from './request-url.js';

export interface UploadOptions {
  /** Share of the bytes sent, from 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
  signal?: AbortSignal | undefined;
  idempotencyKey?: string | undefined;
  fields?: Readonly<Record<string, string>> | undefined;
}

/** Sends one file as multipart part `file`. XMLHttpRequest, as fetch still tells nothing of what was sent. */
export function upload<T>(path: string, file: File, options: UploadOptions = {}): Promise<T> {
  const { onProgress, signal, idempotencyKey, fields = {} } = options;
  return new Promise<T>((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    // Last, so that a streaming server knows the other parts when the bytes begin.
    form.append('file', file, file.name.normalize('NFC'));

    const xhr = new XMLHttpRequest();
    xhr.open('POST', requestUrl(path));
    const headers = requestHeaders({ idempotencyKey });
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    xhr.onerror = () => reject(offline());
    xhr.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    xhr.onload = () => {
      try {
        const header = (name: string) => xhr.getResponseHeader(name);
        resolve(readAnswer<T>(xhr.status, xhr.responseText, header).data);
      } catch (problem) {
        reject(problem instanceof Error ? problem : new Error(String(problem)));
      }
    };
    signal?.addEventListener('abort', () => xhr.abort(), { once: true });
    xhr.send(form);
  });
}
