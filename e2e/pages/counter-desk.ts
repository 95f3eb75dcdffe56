import { expect, type Locator, type Page } from '@playwright/test';

/** The officer's window at the counter, for somebody who stands in front of it. */
export class CounterDesk {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/can-bo/quay');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Tiếp nhận tại quầy' })).toBeVisible();
  }

  async chooseProcedure(typed: string, name: RegExp): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Tìm thủ tục' }).fill(typed);
    // What was taken in lately may stand below what was found.
    await this.page.getByRole('button', { name }).first().click();
  }

  get number(): Locator {
    return this.page.getByRole('textbox', { name: 'Số định danh cá nhân' }).first();
  }

  get name(): Locator {
    return this.page.getByRole('textbox', { name: 'Họ và tên' });
  }

  async begin(applicant: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Điền hồ sơ' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: applicant })).toBeVisible();
  }

  /** A paper of the procedure is there as asked. */
  paper(name: string): Locator {
    return this.page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
  }

  /** Everything is there: fee, time limit and declaration are shown. */
  async check(): Promise<void> {
    await this.page.getByRole('button', { name: 'Kiểm tra và tính phí' }).click();
    await expect(this.page.getByRole('heading', { level: 2, name: '5. Kiểm tra và nộp' })).toBeFocused();
  }

  async file(): Promise<string> {
    await this.page.getByRole('checkbox', { name: /^Người nộp đã xem lại/ }).check();
    await this.page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Đã nộp hồ sơ' })).toBeVisible();
    return /H50[\d.]*-\d{6}-\d{4}/.exec(this.page.url())?.[0] ?? '';
  }
}
