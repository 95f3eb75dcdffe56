import { beforeEach, expect, test } from 'vitest';
import {
  closedDrafts,
  draftName,
  dropDraft,
  purgeDrafts,
  readPart,
  wordsIn,
  writePart,
} from './work-draft.js';
import type { DraftStorage } from './work-draft.js';

class MemoryStorage implements DraftStorage {
  readonly items = new Map<string, string>();
  get length() {
    return this.items.size;
  }
  key(index: number) {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.items.set(key, value);
  }
  removeItem(key: string) {
    this.items.delete(key);
  }
}

let storage: MemoryStorage;
beforeEach(() => {
  storage = new MemoryStorage();
});
const mine = draftName('lan', 'H50.12-261121-0007', 't1');
const DAY = 24 * 3600_000;

test('parts are kept beside each other and go one by one', () => {
  writePart(storage, mine, 'form', { note: 'x' }, 1);
  writePart(storage, mine, 'refuse', 'vì sao', 2);
  expect(readPart(storage, mine, 'form')).toEqual({ note: 'x' });
  writePart(storage, mine, 'form', undefined, 3);
  expect(readPart(storage, mine, 'form')).toBeUndefined();
  expect(readPart(storage, mine, 'refuse')).toBe('vì sao');
  writePart(storage, mine, 'refuse', undefined, 4);
  expect(storage.length).toBe(0);
});

test('another officer, dossier or task has another draft', () => {
  writePart(storage, mine, 'form', 1, 1);
  expect(readPart(storage, draftName('minh', 'H50.12-261121-0007', 't1'), 'form')).toBeUndefined();
  expect(readPart(storage, draftName('lan', 'H50.12-261121-0007', 't2'), 'form')).toBeUndefined();
  expect(readPart(storage, draftName('lan', 'H50.12-261121-0007', null), 'form')).toBeUndefined();
});

test('a finished task leaves nothing behind', () => {
  writePart(storage, mine, 'form', 1, 1);
  dropDraft(storage, mine);
  expect(storage.length).toBe(0);
});

test('old and unreadable drafts are cleared away, what is not ours stays', () => {
  writePart(storage, mine, 'form', 1, 0);
  const recent = draftName('lan', 'x', 't9');
  writePart(storage, recent, 'form', 1, 10 * DAY);
  storage.setItem('mc_work:lan:y:-', '{broken');
  storage.setItem('mc_text_size', 'large');
  purgeDrafts(storage, 15 * DAY);
  expect([...storage.items.keys()]).toEqual([recent, 'mc_text_size']);
});

test('storage that refuses is no trouble', () => {
  const full: DraftStorage = Object.assign(new MemoryStorage(), {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  expect(() => writePart(full, mine, 'form', 1, 1)).not.toThrow();
});

test('words typed for a task that another has closed are found again', () => {
  writePart(storage, mine, 'form', { opinion: 'Phù hợp quy hoạch', ok: true, code: 'x' }, 1);
  writePart(storage, draftName('lan', 'H50.12-261121-0007', 't2'), 'form', { a: 'Đang viết dở dang' }, 1);
  writePart(storage, draftName('lan', 'H50.12-261121-0007', null), 'note', 'Ghi chú chung của hồ sơ', 1);
  writePart(storage, draftName('minh', 'H50.12-261121-0007', 't1'), 'form', { a: 'Của người khác hẳn' }, 1);
  const closed = closedDrafts(storage, 'lan', 'H50.12-261121-0007', ['t2']);
  expect(closed.map(({ name }) => name)).toEqual([mine]);
  expect(wordsIn(closed[0]?.parts)).toEqual(['Phù hợp quy hoạch']);
});
