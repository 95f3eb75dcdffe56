import { expect, type Page } from '@playwright/test';

/** A dossier as its owner sees it. */
export class MyDossier {
  constructor(readonly page: Page) {}

  async open(code: string): Promise<void> {
    await this.page.goto(`/ho-so/${code}`);
    await expect(this.page.getByText(code, { exact: true }).first()).toBeVisible();
  }

  /** Content of an issued paper; waits while it is being made. */
  async readPaper(code: string, name: RegExp): Promise<Buffer> {
    const link = this.page.getByRole('link', { name: new RegExp(`Tải PDF\\s*: ${name.source}`, 'i') });
    await expect(async () => {
      if (!(await link.isVisible())) await this.open(code);
      await expect(link).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 30_000 });
    const href = await link.getAttribute('href');
    const answer = await this.page.request.get(href ?? '');
    expect(answer.status()).toBe(200);
    return answer.body();
  }

  /** Does the step that waits for the owner, by one of its answers. */
  async answerStep(answer: string, look?: () => Promise<void>): Promise<void> {
    await this.page.getByRole('link', { name: 'Xem và trả lời' }).first().click();
    await this.page.getByRole('radio', { name: answer }).check();
    await look?.();
    await this.page.getByRole('button', { name: 'Gửi trả lời' }).click();
    await expect(this.page.getByText('Đã gửi trả lời').first()).toBeVisible();
  }

  async withdraw(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Rút hồ sơ' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Rút hồ sơ này?' });
    await dialog.getByRole('textbox', { name: 'Vì sao bạn rút hồ sơ?' }).fill(reason);
    await dialog.getByRole('button', { name: 'Rút hồ sơ', exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}
