import { lineOf } from './clean-part.js';
import { cleanText } from './clean-text.js';
import type { DetailPart, FilingMethod, Limit, NationalFee } from './national-record.js';
import type { Note } from './oddity.js';
import { rawNumber, rawObject, rawObjects, rawText, type Raw } from './raw.js';

const CHANNELS: Readonly<Record<string, FilingMethod['channel']>> = {
  ONLINE: 'ONLINE',
  DIRECT: 'COUNTER',
  POSTAL: 'POSTAL',
};
const UNITS: readonly Limit['unit'][] = ['WORKING_DAY', 'DAY', 'HOUR', 'MONTH'];

/** Below this no fee of the state is charged; a smaller number was meant in thousands. */
const SMALLEST_FEE = 1000;

export function cleanMethods(record: Raw, note: Note): FilingMethod[] {
  return rawObjects(record, 'executionMethods').map((method) => {
    const limit = limitOf(method, 'processingTime', 'processingTimeUnit');
    if (rawText(method, 'processingTimeUnit') === 'OTHER') note('TIME_OTHER_UNIT');
    const words = rawNumber(method, 'processingTime') === null ? rawText(method, 'processingTime') : '';
    return {
      channel: CHANNELS[rawText(method, 'submissionMethod')] ?? 'COUNTER',
      limit,
      limitText: cleanText(words, note) || null,
      text: cleanText(rawText(method, 'description'), note) || null,
      fees: rawObjects(method, 'fees').map((fee) => cleanFee(fee, note)),
    };
  });
}

export function cleanCases(record: Raw, note: Note): DetailPart['cases'] {
  return rawObjects(record, 'cases').map((item) => ({
    code: rawText(item, 'code').trim(),
    name: lineOf(item, 'name', note) ?? '',
    limit: limitOf(rawObject(item, 'processingDay'), 'qty', 'type'),
  }));
}

/** Compares the two places that give a time limit. */
export function checkTimes(methods: readonly FilingMethod[], cases: DetailPart['cases'], note: Note): void {
  const ofMethods = methods.map(({ limit }) => limit).filter((limit) => limit !== null);
  const ofCases = cases.map(({ limit }) => limit).filter((limit) => limit !== null);
  if (ofMethods.length === 0 && ofCases.length === 0) note('TIME_MISSING');
  const same = ofMethods.some((one) =>
    ofCases.some((other) => one.quantity === other.quantity && one.unit === other.unit),
  );
  if (ofMethods.length > 0 && ofCases.length > 0 && !same) {
    note(
      'TIME_CONTRADICTS',
      `${ofMethods.map(shortLimit).join(', ')} ≠ ${ofCases.map(shortLimit).join(', ')}`,
    );
  }
}

function limitOf(record: Raw, quantityKey: string, unitKey: string): Limit | null {
  const quantity = rawNumber(record, quantityKey);
  const unit = UNITS.find((known) => known === rawText(record, unitKey));
  return unit && quantity !== null && quantity > 0 ? { quantity, unit } : null;
}

function shortLimit({ quantity, unit }: Limit): string {
  return `${quantity} ${unit}`;
}

function cleanFee(fee: Raw, note: Note): NationalFee {
  const value = rawNumber(fee, 'value');
  const currency = rawText(fee, 'currencyName');
  const foreign = currency !== '' && !/đồng|vnd/i.test(currency);
  const texts = [
    foreign && value ? `${value} ${currency}` : '',
    cleanText(rawText(fee, 'description'), note),
    cleanText(rawText(rawObject(fee, 'attachment'), 'fileName'), note),
  ];
  return {
    kind: rawText(fee, 'type'),
    amount: amountOf(value, foreign, note),
    text: texts.filter((text) => text !== '').join('\n') || null,
  };
}

function amountOf(value: number | null, foreign: boolean, note: Note): number | null {
  if (value === null) return null;
  if (value === 0) note('FEE_ZERO');
  else if (foreign) note('FEE_FOREIGN', String(value));
  else if (!Number.isInteger(value) || value < 0) note('FEE_ODD', String(value));
  else if (value < SMALLEST_FEE) note('FEE_TOO_SMALL', String(value));
  else return value;
  return null;
}
