import { Checkbox, DateInput, FileUpload, PickList, RadioGroup, TextInput } from '@motcua/ui';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

const ignore = () => undefined;
const html = (element: ReactElement) => renderToStaticMarkup(element);

test('a field ties label, hint, error and note to its control', () => {
  const markup = html(<TextInput id="a" label="Tên" hint="gợi ý" error="Nhập tên" note="từ VNeID" />);
  expect(markup).toContain('for="a"');
  expect(markup).toMatch(/<input[^>]*id="a"[^>]*aria-describedby="a-hint a-error a-note"/);
  expect(markup).toMatch(/<input[^>]*aria-invalid="true"/);
  for (const part of ['hint', 'error', 'note']) expect(markup).toContain(`id="a-${part}"`);
});

test('a field without trouble points at nothing', () => {
  expect(html(<TextInput id="a" label="Tên" />)).not.toContain('aria-');
});

test("a group's first choice carries the id that an error summary links to", () => {
  const choices = [
    { value: 'yes', label: 'Có' },
    { value: 'no', label: 'Không' },
  ];
  const markup = html(<RadioGroup id="a" label="?" choices={choices} value="no" onValue={ignore} />);
  expect(markup).toMatch(/<input[^>]*id="a"[^>]*value="yes"/);
  expect(markup).toMatch(/<input[^>]*id="a-2"[^>]*checked=""/);
  expect(html(<Checkbox id="a" label="?" error="!" checked={false} onValue={ignore} />)).toContain(
    'aria-describedby="a-error"',
  );
  const texts = { choose: '', takePhoto: '', drop: '', retry: '', remove: '', status: '' };
  const upload = { onAdd: ignore, onRetry: ignore, onRemove: ignore, items: [], texts };
  expect(html(<FileUpload id="a" label="?" error="!" {...upload} />)).toMatch(/<input type="file" id="a"/);
});

test('a date is shown as people write it and read back with its weekday; a wrong one is kept as typed', () => {
  const date = (value: string) =>
    html(<DateInput id="a" label="?" locale="vi" value={value} onValue={ignore} />);
  expect(date('2026-11-21')).toContain('value="21/11/2026"');
  expect(date('2026-11-21')).toContain('Thứ Bảy');
  expect(date('31/02/2026')).toContain('value="31/02/2026"');
});

test('a pick list shows its choice by name, also when the options do not hold it', () => {
  const texts = { count: String, none: String, change: 'Đổi' };
  const markup = html(
    <PickList
      id="a"
      label="?"
      texts={texts}
      options={[]}
      value="1"
      onValue={ignore}
      onSearch={ignore}
      chosen={{ value: '1', label: 'Phường Đồng Hới' }}
    />,
  );
  expect(markup).toContain('Phường Đồng Hới');
  expect(markup).not.toContain('type="search"');
});
