import { expect, test } from 'vitest';
import { readPurpose, readWhat } from './read-words.js';

test('looks written down before they had names are still told', () => {
  expect(readWhat('dossier, identity in full')).toBe('SUBMITTER_IN_FULL');
  expect(readWhat('PAPER')).toBe('PAPER');
  expect(readPurpose('process')).toEqual({ purpose: 'PROCESS', note: null });
  expect(readPurpose('IDENTIFY')).toEqual({ purpose: 'IDENTIFY', note: null });
  expect(readPurpose('Đối chiếu căn cước')).toEqual({ purpose: 'OTHER', note: 'Đối chiếu căn cước' });
});
