import { expectNoAxeViolations } from '../fixtures/axe.js';
import { BIRTH, sampleOf } from '../fixtures/dossiers/samples.js';
import { whoDoes } from '../fixtures/dossiers/walk.js';
import { pdfFile, photo } from '../fixtures/files/sample-files.js';
import { expect, test } from '../fixtures/test.js';
import { CitizenSite } from '../pages/citizen-site.js';
import { FillDossier } from '../pages/fill-dossier.js';
import { MyDossier } from '../pages/my-dossier.js';
import { OfficerDesk } from '../pages/officer-desk.js';

test('a birth is registered: filed, supplemented, accepted, entered, signed, issued, handed over', async ({
  browsers,
  people,
}) => {
  test.setTimeout(180_000);
  const sample = await sampleOf(BIRTH);
  const actOf = (step: string) =>
    sample.grant.flatMap((act) => ('step' in act && act.step === step ? [act.answers ?? {}] : []))[0] ?? {};
  const phone = await browsers.phone();
  const accessible = () => expectNoAxeViolations(phone);
  let code = '';

  await test.step('the citizen finds the procedure without diacritics', async () => {
    const site = new CitizenSite(phone);
    await site.openHome();
    await accessible();
    await site.search('dang ky khai sinh');
    await accessible();
    await phone.getByRole('link', { name: /1\.001193/ }).click();
    await site.expectHeading('Làm giấy khai sinh cho con');
    await accessible();
    await site.begin('phường Đồng Hới', 'Nguyễn Văn An');
  });

  await test.step('fills in every page and uploads the paper', async () => {
    const form = new FillDossier(phone);
    const documents = { birthNotification: [photo('giấy chứng sinh.jpg'), pdfFile('mặt sau.pdf')] };
    await form.fillToCheck({ answers: sample.answers, documents }, accessible);
    await expect(phone.getByText('Nguyễn Minh Khang')).toBeVisible();
    await form.declareAndSubmit();
    code = await form.submittedCode();
    await accessible();
  });

  const counter = new OfficerDesk(await browsers.desktop('mc.donghoi.tiepnhan'));
  await test.step('the counter asks for a field and a paper once more', async () => {
    await counter.openFromInbox(code);
    await expectNoAxeViolations(counter.page);
    await counter.work.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
    await counter.askFor('Họ, chữ đệm, tên của trẻ', 'Viết đủ chữ đệm như giấy chứng sinh');
    await counter.askFor('Giấy chứng sinh', 'Ảnh mờ, chụp lại đủ bốn góc');
    await expectNoAxeViolations(counter.page);
    await counter.confirm('Yêu cầu bổ sung');
  });

  await test.step('the citizen sees it on top and answers only what was asked', async () => {
    const mine = new MyDossier(phone);
    await phone.goto('/ho-so');
    await accessible();
    await expect(phone.getByText(code)).toBeVisible();
    await mine.open(code);
    await expect(phone.getByRole('heading', { name: 'Bạn cần bổ sung hồ sơ' })).toBeVisible();
    await accessible();
    await phone.getByRole('link', { name: 'Bổ sung ngay' }).click();
    await expect(phone.getByRole('heading', { level: 1, name: 'Bổ sung hồ sơ' })).toBeVisible();
    await expect(phone.getByText('Ảnh mờ, chụp lại đủ bốn góc')).toBeVisible();
    await expect(phone.getByRole('textbox')).toHaveCount(2);
    await phone.getByRole('textbox', { name: 'Họ, chữ đệm, tên của trẻ' }).fill('Nguyễn Ngọc Minh Khang');
    const box = new FillDossier(phone).documentBox('Giấy chứng sinh');
    await box.getByRole('button', { name: 'Bỏ ra giấy chứng sinh.jpg' }).click();
    await box.locator('input[type=file]:not([capture])').setInputFiles(photo('rõ hơn.jpg'));
    await expect(box.getByRole('listitem').filter({ hasText: 'rõ hơn.jpg' })).toContainText('Đã tải lên ·');
    await accessible();
    await phone.getByRole('button', { name: 'Gửi bổ sung' }).click();
    await expect(phone.getByText('Đã gửi bổ sung').first()).toBeVisible();
    await mine.open(code);
    await expect(phone.getByRole('heading', { name: 'Bạn cần bổ sung hồ sơ' })).toBeHidden();
  });

  await test.step('the counter accepts it with form 01', async () => {
    await counter.openFromInbox(code);
    await expect(counter.case.getByText('đã sửa khi bổ sung')).toHaveCount(1);
    await counter.perform(code, 'accept');
    const mine = new MyDossier(phone);
    await mine.open(code);
    const acknowledgement = await mine.readPaper(code, /giấy tiếp nhận/);
    expect(acknowledgement.subarray(0, 5).toString()).toBe('%PDF-');
  });

  const does = async (step: string, action: string) => {
    const desk = new OfficerDesk(await browsers.desktop(await whoDoes(people, code, step)));
    await desk.openFromInbox(code);
    await expectNoAxeViolations(desk.page);
    await desk.perform(code, action, { form: actOf(step) });
  };

  await test.step('the civil status officer makes the entry, and the citizen agrees to the draft', async () => {
    await does('register', 'submit');
    const mine = new MyDossier(phone);
    await mine.open(code);
    await mine.answerStep('Đúng hết, đồng ý', accessible);
  });

  await test.step('the approver, the clerk and the result desk do their part', async () => {
    await does('sign', 'approve');
    await does('issue', 'issue');
    await does('handOver', 'handOver');
  });

  await test.step('the citizen has the result', async () => {
    const mine = new MyDossier(phone);
    await mine.open(code);
    const result = await mine.readPaper(code, /giấy khai sinh/);
    expect(result.subarray(0, 5).toString()).toBe('%PDF-');
    await accessible();
  });
});
