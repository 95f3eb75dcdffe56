import { expectNoAxeViolations } from '../fixtures/axe.js';
import { fileDossier } from '../fixtures/dossiers/file-dossier.js';
import { BIRTH } from '../fixtures/dossiers/samples.js';
import { expect, test } from '../fixtures/test.js';
import { OfficerDesk } from '../pages/officer-desk.js';

test('of two officers at one dossier the second is told what changed, and keeps what was typed', async ({
  browsers,
  people,
}) => {
  const { code } = await fileDossier(people, BIRTH);
  const nhung = new OfficerDesk(await browsers.desktop('mc.donghoi.tiepnhan'));
  const quan = new OfficerDesk(await browsers.desktop('mc.donghoi.tiepnhan2'));
  await Promise.all([nhung.open(code), quan.open(code)]);

  const reason = 'Chụp lại giấy chứng sinh cho rõ';
  await quan.work.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
  await quan.askFor('Giấy chứng sinh', reason);
  await nhung.perform(code, 'accept');

  await quan.dialog.getByRole('button', { name: 'Yêu cầu bổ sung', exact: true }).click();
  const told = quan.dialog.getByRole('alert');
  await expect(told).toContainText('Hồ sơ vừa thay đổi');
  await expect(told).toContainText('Nguyễn Thị Hồng Nhung');
  await expect(told).toContainText('Điều bạn đã nhập vẫn còn đây');
  await expect(quan.dialog.getByRole('textbox', { name: /^Lý do và việc cần làm/ })).toHaveValue(reason);
  await expectNoAxeViolations(quan.page);

  const history = await (await people.as(BIRTH.citizen)).timeline(code);
  expect(history.map(({ title }) => title.vi)).toEqual(['Hồ sơ được tiếp nhận', 'Nộp hồ sơ']);
});
