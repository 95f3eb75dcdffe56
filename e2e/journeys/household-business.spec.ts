import { expectNoAxeViolations } from '../fixtures/axe.js';
import { BUSINESS, sampleOf } from '../fixtures/dossiers/samples.js';
import { pdfFile } from '../fixtures/files/sample-files.js';
import { expect, test } from '../fixtures/test.js';
import { CitizenSite } from '../pages/citizen-site.js';
import { FillDossier } from '../pages/fill-dossier.js';
import { MyDossier } from '../pages/my-dossier.js';
import { Office } from '../pages/office.js';

test('a family registers its household business, and the certificate is issued', async ({
  browsers,
  people,
}) => {
  test.setTimeout(180_000);
  const sample = await sampleOf(BUSINESS);
  const phone = await browsers.phone(BUSINESS.citizen);
  const accessible = () => expectNoAxeViolations(phone);
  const form = new FillDossier(phone);
  const members = [
    ...(sample.answers['members'] as Record<string, unknown>[]),
    {
      member: { fullName: 'Trần Văn Giáp', personalId: '099090000005', dateOfBirth: '1990-01-31' },
      memberGender: 'MALE',
      relationship: 'Em ruột',
    },
  ];
  let code = '';

  await test.step('the owner fills it in, two members of the family among it', async () => {
    const site = new CitizenSite(phone);
    await site.openHome();
    await site.search('ho kinh doanh');
    await phone.getByRole('link', { name: /1\.001612/ }).click();
    await site.begin('phường Đồng Hới');
    const documents = {
      familyMinutes: [pdfFile('biên bản.pdf')],
      familyAuthorisation: [pdfFile('ủy quyền.pdf')],
    };
    await form.fillToCheck({ answers: { ...sample.answers, members }, documents }, accessible);
    await expect(phone.getByText('Hộ kinh doanh Cà phê Nhật Lệ').first()).toBeVisible();
    await expect(phone.getByText('Trần Văn Giáp').first()).toBeVisible();
  });

  await test.step('changes one answer from the check page and comes back to it', async () => {
    await phone.getByRole('link', { name: /^Sửa\s*: Vốn và lao động bao nhiêu\?/ }).click();
    await phone.getByRole('textbox', { name: 'Vốn kinh doanh' }).fill('75000000');
    await phone.getByRole('button', { name: 'Lưu và về trang kiểm tra' }).click();
    await expect(phone.getByText(/75\.000\.000/)).toBeVisible();
    await form.declareAndSubmit();
    code = await form.submittedCode();
  });

  await test.step('the office examines, signs, numbers and hands over', async () => {
    await new Office(browsers, people).work(code, BUSINESS);
  });

  await test.step('the owner has the certificate', async () => {
    const mine = new MyDossier(phone);
    await mine.open(code);
    const result = await mine.readPaper(code, /giấy chứng nhận đăng ký hộ kinh doanh/);
    expect(result.subarray(0, 5).toString()).toBe('%PDF-');
    await accessible();
  });
});
