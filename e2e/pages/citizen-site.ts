import { expect, type Page } from '@playwright/test';

/** The public pages on the way to a dossier, and the sign-in that a citizen meets there. */
export class CitizenSite {
  constructor(readonly page: Page) {}

  async openHome(): Promise<void> {
    await this.page.goto('/');
    await this.expectHeading('Bạn cần làm thủ tục gì?');
  }

  /** From the box on the home page to the list of what was found. */
  async search(words: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Tìm thủ tục' }).fill(words);
    await this.page.getByRole('button', { name: 'Tìm', exact: true }).click();
    await this.expectHeading('Tìm thủ tục');
  }

  async expectHeading(name: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  /** "Before you begin": where it goes; then into the form, by way of the sign-in when nobody is signed in. */
  async begin(agencyName: string, signInAs?: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Bắt đầu nộp hồ sơ' }).click();
    await this.expectHeading('Trước khi bắt đầu');
    await this.chooseAgency(agencyName);
    if (signInAs) {
      await this.page.getByRole('button', { name: 'Đăng nhập bằng VNeID để bắt đầu' }).click();
      await this.signInAtVneid(signInAs);
      await this.expectHeading('Trước khi bắt đầu');
    }
    await this.page.getByRole('button', { name: 'Bắt đầu điền' }).click();
    await expect(this.page).toHaveURL(/\/nop\//);
  }

  async chooseAgency(name: string): Promise<void> {
    const agencies = this.page.getByRole('group', { name: 'Nộp đến nơi nào?' });
    await agencies.getByRole('radio', { name }).check();
  }

  /** The stand-in's own page, on which a sample citizen is chosen. */
  async signInAtVneid(fullName: string): Promise<void> {
    await this.expectHeading('Đăng nhập VNeID mô phỏng');
    await this.page.getByRole('button', { name: fullName }).click();
  }
}
