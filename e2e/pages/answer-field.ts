import { expect, type Locator, type Page } from '@playwright/test';
import { type Field, formatDate, formatNumber, type QuestionField } from '@motcua/forms';
import type { Text } from '@motcua/domain';

/** A form's own words, in the language the page is shown in. */
export type Lang = 'vi' | 'en';
type Scope = Page | Locator;

const YES_NO = { vi: { true: 'Có', false: 'Không' }, en: { true: 'Yes', false: 'No' } };
const PARTS: Record<string, Text> = {
  fullName: { vi: 'Họ, chữ đệm và tên', en: 'Full name' },
  personalId: { vi: 'Số định danh cá nhân', en: 'Personal identification number' },
  dateOfBirth: { vi: 'Ngày sinh', en: 'Date of birth' },
  name: { vi: 'Tên tổ chức', en: 'Name of the organisation' },
  enterpriseCode: { vi: 'Mã số doanh nghiệp', en: 'Enterprise code' },
  provinceCode: { vi: 'Tỉnh, thành phố', en: 'Province or city' },
  communeCode: { vi: 'Xã, phường, đặc khu', en: 'Commune, ward or special zone' },
  detail: { vi: 'Số nhà, đường, thôn, tổ dân phố', en: 'House number, street, hamlet' },
};
const ADD: Record<Lang, string> = { vi: 'Thêm', en: 'Add' };

/** The label, with "(không bắt buộc)" or without. */
export function named(label: string): RegExp {
  return new RegExp(`^${escaped(label.trim())}(?: \\(.*\\))?$`);
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

export interface Places {
  nameOf(code: string): Promise<string>;
}

/** Answers a question as a person finds it: by its words. Whatever stands there already is replaced. */
export class FieldAnswerer {
  constructor(
    private readonly places: Places,
    private readonly lang: Lang = 'vi',
  ) {}

  async answer(scope: Scope, field: QuestionField, value: unknown): Promise<void> {
    const label = named(field.label[this.lang]);
    switch (field.type) {
      case 'yesNo':
        return this.radio(scope, label, YES_NO[this.lang][value === true ? 'true' : 'false']);
      case 'choice': {
        const option = field.options.find((one) => one.value === value);
        if (!option) throw new Error(`${field.key} has no option ${String(value)}`);
        const words = option.label[this.lang];
        if (field.options.length > 8) return this.pick(scope, label, words);
        return this.radio(scope, label, words);
      }
      case 'date':
        return this.type(scope, label, formatDate(String(value)));
      case 'integer':
      case 'money':
        return this.type(scope, label, String(value));
      case 'decimal':
        return this.type(scope, label, formatNumber(Number(value), this.lang));
      case 'person':
      case 'organisation':
        return this.parts(scope.getByRole('group', { name: label }), value as Record<string, string>);
      case 'address':
        return this.address(scope.getByRole('group', { name: label }), value as Record<string, string>);
      case 'repeatingGroup':
        return this.cards(
          scope.getByRole('group', { name: label }),
          field,
          value as Record<string, unknown>[],
        );
      case 'multiChoice':
      case 'file':
        throw new Error(`${field.key}: no procedure asks a ${field.type} yet`);
      default:
        return this.type(scope, label, String(value));
    }
  }

  private async type(scope: Scope, label: RegExp, text: string): Promise<void> {
    await scope.getByRole('textbox', { name: label }).fill(text);
  }

  private async radio(scope: Scope, label: RegExp, words: string): Promise<void> {
    await scope.getByRole('group', { name: label }).getByRole('radio', { name: words, exact: true }).check();
  }

  /** What was picked before, or filled in from the profile, is put back first. */
  private async pick(scope: Scope, label: RegExp, words: string): Promise<void> {
    const search = scope.getByRole('searchbox', { name: label });
    const change = scope.getByRole('button', {
      name: new RegExp(`^(?:Đổi|Change) ${label.source.slice(1)}`),
    });
    await expect(search.or(change)).toBeVisible();
    if (await change.isVisible()) await change.click();
    await search.fill(words);
    const option = new RegExp(`^${escaped(words)}\\s*(?:(?:trước đây|formerly).*)?$`);
    await scope.getByRole('button', { name: option }).click();
  }

  private async parts(group: Locator, value: Record<string, string>): Promise<void> {
    for (const [part, text] of Object.entries(value)) {
      const shown = part === 'dateOfBirth' ? formatDate(text) : text;
      await this.type(group, this.partLabel(part), shown);
    }
  }

  private async address(group: Locator, value: Record<string, string>): Promise<void> {
    for (const part of ['provinceCode', 'communeCode']) {
      const code = value[part];
      if (code) await this.pick(group, this.partLabel(part), await this.places.nameOf(code));
    }
    if (value['detail']) await this.type(group, this.partLabel('detail'), value['detail']);
  }

  private async cards(
    group: Locator,
    field: Extract<Field, { type: 'repeatingGroup' }>,
    items: readonly Record<string, unknown>[],
  ): Promise<void> {
    const title = field.itemTitle[this.lang];
    for (const [index, item] of items.entries()) {
      const card = group.getByRole('region', { name: `${title} ${index + 1}` });
      if (!(await card.isVisible())) {
        await group.getByRole('button', { name: `${ADD[this.lang]} ${title.toLowerCase()}` }).click();
      }
      for (const member of field.fields) {
        const value = item[member.key];
        if (value !== undefined) await this.answer(card, member as QuestionField, value);
      }
    }
  }

  private partLabel(part: string): RegExp {
    const label = PARTS[part];
    if (!label) throw new Error(`no label for ${part}`);
    return named(label[this.lang]);
  }
}
