import { expect, test } from 'vitest';
import { ApiProblem } from '../api/api-problem.js';
import { isUploading, nextUpload, uploadQueue } from './upload-queue.js';
import type { QueuedUpload, UploadEvent } from './upload-queue.js';

const file = new File(['x'], 'a.pdf');
const upload = (id: string, problem: string | null = null) => ({ id, slot: '/documents/a', file, problem });
const after = (...events: UploadEvent[]) =>
  events.reduce<readonly QueuedUpload[]>((queue, event) => uploadQueue(queue, event), []);
const two: UploadEvent = { type: 'added', uploads: [upload('1'), upload('2')] };

test('files go one at a time, in the order of choosing', () => {
  expect(nextUpload(after(two))?.id).toBe('1');
  expect(nextUpload(after(two, { type: 'started', id: '1' }))).toBeUndefined();
  expect(nextUpload(after(two, { type: 'started', id: '1' }, { type: 'left', id: '1' }))?.id).toBe('2');
});

test('a failure stays in sight, lets the next go, and can be tried again', () => {
  const problem = new ApiProblem({ status: 422, code: 'FILE_EMPTY' });
  const failed: UploadEvent[] = [two, { type: 'started', id: '1' }, { type: 'failed', id: '1', problem }];
  expect(after(...failed)[0]).toMatchObject({ id: '1', state: 'failed', problem });
  expect(nextUpload(after(...failed))?.id).toBe('2');
  expect(nextUpload(after(...failed, { type: 'retried', id: '1' }))?.id).toBe('1');
});

test('a file refused before sending is shown and never sent', () => {
  const queue = after({ type: 'added', uploads: [upload('1', 'quá lớn')] });
  expect(queue[0]).toMatchObject({ state: 'failed', problem: 'quá lớn' });
  expect(nextUpload(queue)).toBeUndefined();
  expect(isUploading(queue)).toBe(false);
});

test('the file chosen next takes the place of the one refused there, and of no other', () => {
  const refused: UploadEvent = {
    type: 'added',
    uploads: [upload('1', 'quá lớn'), { ...upload('2', 'quá lớn'), slot: '/documents/b' }],
  };
  const offline = new ApiProblem({ status: 0, code: 'OFFLINE' });
  const queue = after(
    refused,
    { type: 'added', uploads: [upload('3')] },
    { type: 'failed', id: '3', problem: offline },
    { type: 'added', uploads: [upload('4')] },
  );
  expect(queue.map(({ id }) => id)).toEqual(['2', '3', '4']);
});
