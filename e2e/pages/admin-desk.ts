import { expect, type Locator, type Page } from '@playwright/test';

const REASON = 'Quyết định số 12/QĐ-UBND';

/** An administrator's window. */
export class AdminDesk {
  constructor(readonly page: Page) {}

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Creates an officer and hands over the one-time password, which is given back. */
  async createOfficer(officer: {
    name: string;
    username: string;
    unit: RegExp;
    role: string;
  }): Promise<string> {
    await this.page.getByRole('link', { name: 'Tạo tài khoản' }).click();
    await this.page.getByRole('textbox', { name: 'Họ và tên' }).fill(officer.name);
    await this.page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(officer.username);
    await this.page.getByRole('searchbox', { name: 'Đơn vị' }).fill('van phong');
    await this.page.getByRole('button', { name: officer.unit }).click();
    await this.page.getByRole('combobox', { name: 'Vai trò' }).selectOption({ label: officer.role });
    await this.page.getByRole('textbox', { name: 'Lý do' }).fill(REASON);
    await this.page.getByRole('button', { name: 'Tạo tài khoản' }).click();
    const password = await this.dialog.locator('[data-secret]').innerText();
    await this.dialog.getByRole('button', { name: 'Đã giao mật khẩu' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: officer.name })).toBeVisible();
    return password;
  }

  async givePost(unit: RegExp, role: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Giao chức vụ' }).click();
    await this.dialog.getByRole('searchbox', { name: 'Đơn vị' }).fill('trung tam');
    await this.dialog.getByRole('button', { name: unit }).click();
    await this.dialog.getByRole('combobox', { name: 'Vai trò' }).selectOption({ label: role });
    await this.confirm('Giao chức vụ');
  }

  /** Presses the dialog's button, with a reason. */
  async confirm(button: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: 'Lý do' }).fill(REASON);
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
  }
}
