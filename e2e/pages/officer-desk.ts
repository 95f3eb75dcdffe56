import type { AvailableAction, AvailableActions } from '@motcua/contracts';
import { isQuestion, resolveForm } from '@motcua/forms';
import { expect, type Locator, type Page } from '@playwright/test';
import { today } from '../fixtures/dossiers/samples.js';
import { FieldAnswerer } from './answer-field.js';
import { ApiPlaces } from './places.js';

export interface Given {
  /** The step's form. */
  form?: Record<string, unknown>;
  reason?: string;
  legalBasis?: string;
  /** Beginning of the name of who gets the work. */
  assignee?: string;
  toStep?: string;
}

/** An officer's window: inbox and dossier page. */
export class OfficerDesk {
  constructor(readonly page: Page) {}

  async openInbox(tab = 'unit', q = ''): Promise<void> {
    await this.page.goto(`/can-bo?${new URLSearchParams({ tab, ...(q && { q }) })}`);
    await expect(this.page.getByRole('heading', { level: 1, name: 'Hộp việc' })).toBeVisible();
  }

  /** Finds the dossier in the inbox by its code and opens it there. */
  async openFromInbox(code: string): Promise<void> {
    await this.openInbox('unit', code);
    await this.page.getByRole('link', { name: new RegExp(code) }).click();
    await this.expectOpen(code);
  }

  async open(code: string): Promise<void> {
    await this.page.goto(`/can-bo/ho-so/${code}`);
    await this.expectOpen(code);
  }

  async expectOpen(code: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: code })).toBeVisible();
  }

  get work(): Locator {
    return this.page.getByRole('group', { name: 'Việc cần làm' });
  }

  get case(): Locator {
    return this.page.getByRole('group', { name: 'Nội dung hồ sơ' });
  }

  get documents(): Locator {
    return this.page.getByRole('group', { name: 'Giấy tờ', exact: true });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Presses the action, gives what its form and dialog ask, and waits until it is told to be done. */
  async perform(code: string, action: string, given: Given = {}): Promise<void> {
    const offer = await this.offerOf(code, action);
    await this.press(offer, given);
    await expect(this.work.getByText(`Đã xong: ${offer.label.vi}`)).toBeVisible();
  }

  /** In the dialog of a supplement request: one thing, and why it is asked for. */
  async askFor(label: string, reason: string): Promise<void> {
    await this.dialog.getByRole('searchbox', { name: 'Tìm mục trong tờ khai hoặc giấy tờ' }).fill(label);
    await this.dialog.getByRole('button', { name: new RegExp(`^${label}\\s*: Thêm$`) }).click();
    await this.dialog
      .getByRole('textbox', { name: new RegExp(`^Lý do và việc cần làm\\s*: ${label}`) })
      .fill(reason);
  }

  /** Sends the open dialog and waits until it is told to be done. */
  async confirm(label: string): Promise<void> {
    await this.dialog.getByRole('button', { name: label, exact: true }).click();
    await expect(this.work.getByText(`Đã xong: ${label}`)).toBeVisible();
  }

  /** As `perform`, without waiting for its success. */
  async press(offer: AvailableAction, given: Given = {}): Promise<void> {
    if (offer.form && given.form) await this.fillStepForm(offer, given.form);
    await this.work.getByRole('button', { name: offer.label.vi, exact: true }).click();
    const done = this.work.getByText(`Đã xong: ${offer.label.vi}`);
    await expect(this.dialog.or(done)).toBeVisible();
    if (!(await this.dialog.isVisible())) return;
    const { dialog } = this;
    if (given.toStep) await dialog.getByRole('radio', { name: given.toStep }).check();
    if (given.assignee) await dialog.getByRole('radio', { name: given.assignee }).check();
    if (given.reason)
      await dialog.getByRole('textbox', { name: /^(?:Lý do|Ghi chú cho người làm tiếp)/ }).fill(given.reason);
    if (given.legalBasis)
      await dialog.getByRole('textbox', { name: 'Căn cứ pháp lý' }).fill(given.legalBasis);
    await dialog.getByRole('button', { name: offer.label.vi, exact: true }).click();
  }

  async offerOf(code: string, action: string): Promise<AvailableAction> {
    const answer = await this.page.request.get(`/api/v1/dossiers/${code}/actions`);
    const { items } = (await answer.json()) as AvailableActions;
    const offer = items.find((item) => item.action === action);
    if (!offer) throw new Error(`${action} is not among ${items.map((item) => item.action).join(', ')}`);
    return offer;
  }

  private async fillStepForm({ form }: AvailableAction, answers: Record<string, unknown>): Promise<void> {
    if (!form) return;
    const answerer = new FieldAnswerer(new ApiPlaces(this.page.request));
    for (const { fields } of resolveForm(form, answers, { today: today() }).pages) {
      for (const { field } of fields) {
        const value = answers[field.key];
        if (isQuestion(field) && value !== undefined) await answerer.answer(this.work, field, value);
      }
    }
  }
}
