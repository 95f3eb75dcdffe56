import { maskPersonalId, maskPhone } from '@motcua/domain';
import type { AddressValue, AnswerValue, OrganisationValue, PersonValue } from '../answers.js';
import type { ChoiceField, ComputedField, Field, MultiChoiceField } from '../definition/field.js';
import type { Lang } from '../lang.js';
import { formatDate } from '../values/calendar-date.js';
import { formatMoney, formatNumber } from '../values/number-text.js';

export interface ShowOptions {
  /** Hide identity, passport and phone numbers but for their last digits. Default false. */
  mask?: boolean;
  /** Commune and province by name, such as "Phường Đông Hà, tỉnh Quảng Trị"; null when unknown. */
  placeName?: (provinceCode: string, communeCode: string, lang: Lang) => string | null;
  /** Name of an uploaded file; without it files are counted. */
  fileName?: (fileId: string) => string | null;
}

export type ShowSettings = ShowOptions & { lang: Lang };

/** An answer as a person reads it; empty when there is none. Unfinished text is shown as typed. */
export function showValue(field: Field, value: AnswerValue | undefined, settings: ShowSettings): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return yesNo(value, settings.lang);
  if (typeof value === 'number') return showNumber(field, value, settings.lang);
  if (typeof value === 'string') return showText(field, value, settings);
  if (Array.isArray(value)) return showList(field, value, settings);
  return showComposite(field, value, settings);
}

function yesNo(value: boolean, lang: Lang): string {
  if (lang === 'vi') return value ? 'Có' : 'Không';
  return value ? 'Yes' : 'No';
}

function showNumber(field: Field, value: number, lang: Lang): string {
  const money = field.type === 'money' || (field.type === 'computed' && field.format === 'money');
  if (money) return formatMoney(value, lang);
  const unit =
    (field.type === 'integer' || field.type === 'decimal') && field.unit ? ` ${field.unit[lang]}` : '';
  return formatNumber(value, lang) + unit;
}

function showText(field: Field, text: string, { lang, mask }: ShowSettings): string {
  if (field.type === 'choice') return optionLabel(field, text, lang);
  if (field.type === 'date' || isComputedDate(field)) return formatDate(text);
  return mask ? maskText(field, text) : text;
}

function isComputedDate(field: Field): field is ComputedField {
  return field.type === 'computed' && field.format === 'date';
}

/** By the one rule there is for numbers that name a person, wherever they stand. */
function maskText(field: Field, text: string): string {
  if (field.type === 'phone') return maskPhone(text);
  const names = field.type === 'personalId' || (field.type === 'text' && field.pattern === 'PASSPORT');
  return names ? maskPersonalId(text) : text;
}

function showList(field: Field, list: readonly unknown[], { lang, fileName }: ShowSettings): string {
  const texts = list.filter((entry) => typeof entry === 'string');
  if (field.type === 'multiChoice') return texts.map((value) => optionLabel(field, value, lang)).join('; ');
  if (field.type === 'file' && fileName) return texts.map((id) => fileName(id) ?? id).join('; ');
  if (field.type === 'file') return lang === 'vi' ? `${list.length} tệp` : `${list.length} file(s)`;
  return String(list.length);
}

function optionLabel(field: ChoiceField | MultiChoiceField, value: string, lang: Lang): string {
  return field.options.find((option) => option.value === value)?.label[lang] ?? value;
}

function showComposite(
  field: Field,
  value: PersonValue & OrganisationValue & AddressValue,
  settings: ShowSettings,
): string {
  const parts = field.type === 'address' ? addressParts(value, settings) : namedParts(value, settings);
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

function namedParts(
  value: PersonValue & OrganisationValue,
  { lang, mask }: ShowSettings,
): (string | undefined)[] {
  const id = mask && value.personalId ? maskPersonalId(value.personalId) : value.personalId;
  const says = (part: string | undefined, vi: string, en: string) =>
    part && `${lang === 'vi' ? vi : en} ${part}`;
  return [
    value.fullName ?? value.name,
    says(id, 'số định danh', 'personal number'),
    says(value.dateOfBirth && formatDate(value.dateOfBirth), 'sinh ngày', 'born'),
    says(value.enterpriseCode, 'mã số', 'code'),
  ];
}

function addressParts(value: AddressValue, { lang, placeName }: ShowSettings): (string | undefined)[] {
  const { provinceCode, communeCode, detail } = value;
  const place = provinceCode && communeCode ? placeName?.(provinceCode, communeCode, lang) : null;
  return place ? [detail, place] : [detail, communeCode, provinceCode];
}
