import type { Draft } from '@motcua/contracts';
import { type FormContext, isQuestion, resolveForm } from '@motcua/forms';
import { expect, type Locator, type Page } from '@playwright/test';
import type { SampleFile } from '../fixtures/files/sample-files.js';
import { FieldAnswerer, type Lang, named } from './answer-field.js';
import { ApiPlaces } from './places.js';

const WORDS = {
  vi: {
    next: 'Tiếp tục',
    documents: 'Tải giấy tờ lên',
    check: 'Kiểm tra lại trước khi nộp',
    submit: 'Nộp hồ sơ',
  },
  en: {
    next: 'Continue',
    documents: 'Upload your documents',
    check: 'Check before you submit',
    submit: 'Submit the dossier',
  },
};

export interface Filling {
  answers: Record<string, unknown>;
  /** Document key → the files given for it. */
  documents: Record<string, readonly SampleFile[]>;
}

/** The pages on which a citizen fills in a dossier, whichever procedure it is for. */
export class FillDossier {
  private readonly answerer: FieldAnswerer;
  private readonly words: (typeof WORDS)[Lang];

  constructor(
    private readonly page: Page,
    private readonly lang: Lang = 'vi',
  ) {
    this.answerer = new FieldAnswerer(new ApiPlaces(page.request), lang);
    this.words = WORDS[lang];
  }

  /** Key of the step in the address. */
  async stepKey(): Promise<string> {
    await expect(this.page).toHaveURL(/\/nop\/[^/]+\/[^/?]+/);
    return new URL(this.page.url()).pathname.split('/')[3] ?? '';
  }

  async draft(): Promise<Draft> {
    const id = new URL(this.page.url()).pathname.split('/')[2] ?? '';
    const answer = await this.page.request.get(`/api/v1/drafts/${id}`);
    return (await answer.json()) as Draft;
  }

  /** From the page it stands on to the check page, looking at each with `atEachPage`. */
  async fillToCheck(
    filling: Filling,
    atEachPage: () => Promise<void> = async () => undefined,
  ): Promise<void> {
    await this.stepKey();
    const draft = await this.draft();
    for (let steps = 0; steps < 40; steps += 1) {
      const key = await this.stepKey();
      if (key === 'kiem-tra') break;
      if (key === 'giay-to') await this.giveDocuments(draft, filling.documents);
      else await this.answerPage(draft, filling.answers, key);
      await atEachPage();
      await this.next();
    }
    await expect(this.page.getByRole('heading', { level: 1, name: this.words.check })).toBeVisible();
    await atEachPage();
  }

  /** Answers every question that this page asks in view of all the answers. */
  async answerPage(draft: Draft, answers: Record<string, unknown>, key: string): Promise<void> {
    const context: FormContext = { ...draft.context, channel: 'ONLINE' };
    const shown = resolveForm(draft.form, answers, context).pages.find(({ page }) => page.key === key);
    expect(shown, `${key} is a page of the form with these answers`).toBeTruthy();
    if (!shown) return;
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(shown.page.title[this.lang]);
    for (const { field } of shown.fields) {
      const value = answers[field.key];
      if (isQuestion(field) && value !== undefined) await this.answerer.answer(this.page, field, value);
    }
  }

  async giveDocuments(draft: Draft, documents: Filling['documents']): Promise<void> {
    for (const [key, files] of Object.entries(documents)) {
      const name = draft.requiredDocuments.find((one) => one.key === key)?.name[this.lang] ?? key;
      const box = this.documentBox(name);
      for (const file of files) {
        await box.locator('input[type=file]:not([capture])').setInputFiles(file);
        await expect(box.getByRole('listitem').filter({ hasText: file.name })).toContainText(
          /Đã tải lên ·|Uploaded ·/,
        );
      }
    }
  }

  documentBox(name: string): Locator {
    return this.page.getByRole('group', { name: named(name) });
  }

  /** Presses "Continue" and waits for another step. */
  async next(): Promise<void> {
    const before = await this.stepKey();
    await this.page.getByRole('button', { name: this.words.next }).click();
    await expect(this.page, `${before} lets go`).not.toHaveURL(new RegExp(`/${before}(?:\\?|$)`));
  }

  async untilSaved(): Promise<void> {
    await expect(this.page.getByText(/^(?:Đã lưu|Saved) \d/)).toBeVisible();
  }

  async declareAndSubmit(): Promise<void> {
    await this.page.getByRole('checkbox', { name: /cam đoan|I declare/ }).check();
    await this.page.getByRole('button', { name: this.words.submit }).click();
  }

  /** The code shown after the submission. */
  async submittedCode(): Promise<string> {
    await expect(this.page).toHaveURL(/\/da-nop|\/ho-so\//);
    const text = this.page.getByText(/H50[\d.]*-\d{6}-\d{4}/).first();
    await expect(text).toBeVisible();
    return /H50[\d.]*-\d{6}-\d{4}/.exec(await text.innerText())?.[0] ?? '';
  }
}
