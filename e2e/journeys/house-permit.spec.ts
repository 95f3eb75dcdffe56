import { expectNoAxeViolations } from '../fixtures/axe.js';
import { HOUSE, sampleOf } from '../fixtures/dossiers/samples.js';
import { pdfFile } from '../fixtures/files/sample-files.js';
import { expect, test } from '../fixtures/test.js';
import { CitizenSite } from '../pages/citizen-site.js';
import { FillDossier } from '../pages/fill-dossier.js';
import { MyDossier } from '../pages/my-dossier.js';
import { Office } from '../pages/office.js';

test('a house gets its permit, appraised while the Department of Construction gives its opinion', async ({
  browsers,
  people,
}) => {
  test.setTimeout(180_000);
  const sample = await sampleOf(HOUSE);
  const office = new Office(browsers, people);
  const phone = await browsers.phone(HOUSE.citizen);
  let code = '';

  await test.step('the citizen files it', async () => {
    const form = new FillDossier(phone);
    await phone.goto(`/thu-tuc/${HOUSE.code}`);
    await new CitizenSite(phone).begin('phường Đồng Hới');
    const documents = Object.fromEntries(sample.documents.map((key) => [key, [pdfFile(`${key}.pdf`)]]));
    await form.fillToCheck({ answers: sample.answers, documents }, () => expectNoAxeViolations(phone));
    await form.declareAndSubmit();
    code = await form.submittedCode();
  });

  await test.step('the head of division puts an officer in charge', async () => {
    await office.work(code, HOUSE, { steps: ['intake'] });
    const head = await office.deskOf(code, 'assign');
    await head.perform(code, 'putInCharge', { assignee: 'Đoàn Xuân Trường' });
  });

  await test.step('appraisal and opinion are open side by side', async () => {
    const officer = await office.deskOf(code, 'appraise');
    const others = officer.work.getByRole('region', { name: 'Việc đang mở của người khác' });
    await expect(others).toContainText('Cho ý kiến về quy hoạch, kiến trúc');
    await expectNoAxeViolations(officer.page);
    await officer.page.close();
    await office.work(code, HOUSE, { steps: ['appraise', 'opinion', 'inspect'] });
  });

  await test.step('the conclusion sees the opinion; the permit is drafted, signed, numbered, handed over', async () => {
    await office.work(code, HOUSE, {
      steps: ['conclude', 'draft', 'sign', 'issue', 'handOver'],
      look: async (desk, step) => {
        if (step === 'conclude') await expect(desk.case.getByText('512/SXD-QHKT')).toBeVisible();
      },
    });
  });

  await test.step('the citizen has the permit', async () => {
    const mine = new MyDossier(phone);
    await mine.open(code);
    const result = await mine.readPaper(code, /giấy phép xây dựng/);
    expect(result.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
