import { expectNoAxeViolations } from '../fixtures/axe.js';
import { fillDraft } from '../fixtures/dossiers/file-dossier.js';
import { BIRTH } from '../fixtures/dossiers/samples.js';
import {
  disguisedFile,
  emptyFile,
  largeFile,
  pdfFile,
  wrongTypeFile,
} from '../fixtures/files/sample-files.js';
import { expect, test } from '../fixtures/test.js';
import { FillDossier } from '../pages/fill-dossier.js';

test('each bad file is refused in words, and the good ones stay', async ({ browsers, people }) => {
  const { draft } = await fillDraft(people, BIRTH, { documents: [] });
  const phone = await browsers.phone(BIRTH.citizen);
  await phone.goto(`/nop/${draft.id}/giay-to`);
  const form = new FillDossier(phone);
  const box = form.documentBox('Giấy chứng sinh');
  const choose = box.locator('input[type=file]:not([capture])');
  const itemOf = (name: string) => box.getByRole('listitem').filter({ hasText: name });
  const good = pdfFile('giấy chứng sinh tốt.pdf');
  await choose.setInputFiles(good);
  await expect(itemOf(good.name)).toContainText('Đã tải lên ·');

  const bad = [
    [emptyFile('trống.pdf'), /Tệp trống/],
    [wrongTypeFile('phần mềm.exe'), /Loại tệp này không nhận được/],
    [largeFile(21, 'rất lớn.pdf'), /lớn hơn \d+ MB/],
    [disguisedFile('giả dạng.pdf'), /Loại tệp không được nhận/],
  ] as const;
  let earlier: string | null = null;
  for (const [file, words] of bad) {
    await choose.setInputFiles(file);
    // What is chosen next takes the place of what was refused.
    if (earlier !== null) await expect(itemOf(earlier)).toBeHidden();
    earlier = file.name;
    await expect(itemOf(file.name)).toContainText(words);
    await expect(itemOf(file.name).getByRole('button', { name: /^Thử lại/ })).toBeHidden();
  }
  await expect(itemOf(good.name)).toContainText('Đã tải lên ·');
  await expectNoAxeViolations(phone);

  await test.step('the page does not go on over a failed file, and says so', async () => {
    await phone.getByRole('button', { name: 'Tiếp tục' }).click();
    await expect(phone.getByRole('alert').filter({ hasText: 'Có chỗ cần sửa' })).toBeFocused();
    await expectNoAxeViolations(phone);
    await box.getByRole('button', { name: new RegExp(`^Bỏ ra\\s*${earlier}`) }).click();
    await form.next();
  });
  await phone.reload();
  await expect(phone.getByText(good.name)).toBeVisible();
});

test('an upload cut off by the network is tried again by one press', async ({ browsers, people }) => {
  const { draft } = await fillDraft(people, BIRTH, { documents: [] });
  const phone = await browsers.phone(BIRTH.citizen);
  await phone.goto(`/nop/${draft.id}/giay-to`);
  const box = new FillDossier(phone).documentBox('Giấy chứng sinh');
  await expect(box).toBeVisible();
  await phone.context().setOffline(true);
  const file = pdfFile('mất mạng.pdf');
  await box.locator('input[type=file]:not([capture])').setInputFiles(file);
  const item = box.getByRole('listitem').filter({ hasText: file.name });
  await expect(item).toContainText('Mất mạng giữa chừng');
  await phone.context().setOffline(false);
  await item.getByRole('button', { name: /^Thử lại/ }).click();
  await expect(item).toContainText('Đã tải lên ·');
});
