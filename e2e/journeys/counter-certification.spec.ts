import type { AvailableActions } from '@motcua/contracts';
import { expectNoAxeViolations } from '../fixtures/axe.js';
import { sampleOf } from '../fixtures/dossiers/samples.js';
import { expect, test } from '../fixtures/test.js';
import { CounterDesk } from '../pages/counter-desk.js';
import { MyDossier } from '../pages/my-dossier.js';
import { Office } from '../pages/office.js';
import { OfficerDesk } from '../pages/officer-desk.js';

/** Taken in at the counter only. */
const CERTIFICATION = { slug: 'chung-thuc-ban-sao', code: '2.000815', citizen: 'dan.binh' } as const;
const INTAKE = 'mc.donghoi.tiepnhan';
/** Of a range given to nobody; new each time, so that nobody of that number was here before. */
const newNumber = () => `0990${String(Date.now()).slice(-8)}`;

test('copies are certified for somebody at the counter who has no account: filed, accepted, handed over', async ({
  browsers,
  people,
}) => {
  test.setTimeout(180_000);
  const sample = await sampleOf(CERTIFICATION);
  const desk = new CounterDesk(await browsers.desktop(INTAKE));
  const { page } = desk;
  const number = newNumber();
  const applicant = 'Phạm Tiến Dũng';
  let code = '';

  await test.step('from the inbox by one key; the procedure by what people call it', async () => {
    const inbox = new OfficerDesk(page);
    await inbox.openInbox('new');
    await page.keyboard.press('t');
    await expect(page.getByRole('heading', { level: 1, name: 'Tiếp nhận tại quầy' })).toBeFocused();
    await expectNoAxeViolations(page);
    await desk.chooseProcedure('sao y', /2\.000815/);
    await expect(page.getByText('Ủy ban nhân dân phường Đồng Hới')).toBeVisible();
  });

  await test.step('the scanned card says who it is; a reload loses nothing', async () => {
    await desk.number.pressSequentially(`${number}|123456789|${applicant}|01021970|Nam|Thôn Mẫu|15082021`);
    await page.keyboard.press('Enter');
    await expect(desk.name).toHaveValue(applicant);
    await expect(desk.number).toHaveValue(number);
    await page.reload();
    await expect(desk.name).toHaveValue(applicant);
    await expect(page.getByText('Chưa có trong hệ thống')).toBeVisible();
    await expectNoAxeViolations(page);
    await desk.begin(applicant);
  });

  await test.step('what is known is filled in; missing answers and papers are told', async () => {
    await expect(page.getByText('Chưa có tài khoản: được báo bằng SMS.')).toBeVisible();
    await page.getByRole('button', { name: 'Kiểm tra và tính phí' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'Chưa nhận: Bản chính giấy tờ' });
    await expect(summary).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step('the dossier is filled in, survives a reload, and stands among the unfinished', async () => {
    await page.getByRole('textbox', { name: /^Tên giấy tờ/ }).fill(sample.answers['paperName'] as string);
    await page.getByRole('radio', { name: 'Cơ quan, tổ chức của Việt Nam' }).check();
    await page.getByRole('textbox', { name: /^Số trang của bản chính/ }).fill('2');
    await page.getByRole('textbox', { name: /^Số bản sao/ }).fill('3');
    await page
      .getByRole('group', { name: /khó đối chiếu/ })
      .getByRole('radio', { name: 'Không' })
      .check();
    await desk.paper('Bản chính giấy tờ').check();
    await page.reload();
    await expect(page.getByRole('textbox', { name: /^Số bản sao/ })).toHaveValue('3');
    await expect(desk.paper('Bản chính giấy tờ')).toBeChecked();
    await page.getByRole('link', { name: 'Để sau, về quầy' }).click();
    await page.getByRole('link', { name: applicant }).first().click();
    await expect(page.getByRole('textbox', { name: /^Số bản sao/ })).toHaveValue('3');
  });

  await test.step('it is checked with its fee, and filed', async () => {
    await desk.check();
    await expect(page.getByText('12.000')).toBeVisible();
    await expectNoAxeViolations(page);
    code = await desk.file();
    expect(code).toMatch(/^H50\.101\.01-/);
    await expect(page.getByText('Mã bí mật để tra cứu')).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step('it is accepted by one key, and the acknowledgement lists the papers', async () => {
    await page.keyboard.press('a');
    await expect(page.getByText(/^Hẹn trả kết quả:/)).toBeVisible();
    const link = page.getByRole('link', { name: 'In giấy tiếp nhận (Mẫu 01)' });
    const paper = await page.request.get((await link.getAttribute('href')) ?? '');
    expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await expectNoAxeViolations(page);
    await page.keyboard.press('n');
    await expect(page.getByRole('heading', { level: 1, name: 'Tiếp nhận tại quầy' })).toBeVisible();
    const recent = page.getByRole('group', { name: 'Bạn vừa nhận' });
    await recent.getByRole('button', { name: /^Chứng thực bản sao/ }).click();
    await expect(desk.number).toBeFocused();
  });

  await test.step('the officer who filed it sees it as an officer', async () => {
    const desktop = new OfficerDesk(page);
    await desktop.open(code);
    await expect(desktop.documents.getByText('Bản giấy đã nhận: 1 bản chính')).toBeVisible();
    const answer = await page.request.get(`/api/v1/dossiers/${code}/actions`);
    const { items } = (await answer.json()) as AvailableActions;
    expect(items.map(({ action }) => action)).not.toContain('withdraw');
  });

  await test.step('the copies are certified and handed over', async () => {
    const office = new Office(browsers, people);
    await office.work(code, CERTIFICATION, { steps: ['sign', 'register', 'handOver'] });
    const done = await (await people.as(INTAKE)).dossier(code);
    expect(done).toMatchObject({ lifecycle: 'RESULT_RETURNED', outcome: 'GRANTED', channel: 'COUNTER' });
  });
});

test('filed at the counter for somebody with an account, it is among their own dossiers', async ({
  browsers,
}) => {
  const desk = new CounterDesk(await browsers.desktop(INTAKE));
  const { page } = desk;
  await desk.open();
  await desk.chooseProcedure('sao y', /2\.000815/);
  await desk.number.fill('099192000002');
  await expect(page.getByText('Đã có trong hệ thống: Trần T** B***')).toBeVisible();
  await desk.name.fill('Trần Thị Bích');
  await page.getByRole('button', { name: 'Điền hồ sơ' }).click();
  await expect(page.getByRole('alert').getByText(/khác họ tên vừa nhập/)).toBeVisible();
  await desk.name.fill('tran thi binh');
  await desk.begin('Trần Thị Bình');
  await page.getByRole('textbox', { name: /^Tên giấy tờ/ }).fill('Giấy khai sinh');
  await page.getByRole('radio', { name: 'Cơ quan, tổ chức của Việt Nam' }).check();
  await page.getByRole('textbox', { name: /^Số trang của bản chính/ }).fill('1');
  await page.getByRole('textbox', { name: /^Số bản sao/ }).fill('1');
  await page
    .getByRole('group', { name: /khó đối chiếu/ })
    .getByRole('radio', { name: 'Không' })
    .check();
  await desk.paper('Bản chính giấy tờ').check();
  await desk.check();
  const code = await desk.file();

  const phone = await browsers.phone('dan.binh');
  const mine = new MyDossier(phone);
  await mine.open(code);
  await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
});
