import { HttpError } from '../http.js';

type Payload = Record<string, unknown>;
type Answer = Record<string, boolean | number | string>;

/**
 * What each stand-in says. The last sign of the number asked about decides, so that every outcome can be had with
 * made-up data: 9 is unknown to the system, 8 and 7 have something wrong with them, all else is well.
 */
export const ANSWERS: Record<string, (payload: Payload) => Answer> = {
  'population.match': (payload) => {
    const id = text(payload, 'personalId');
    text(payload, 'fullName');
    const found = !id.endsWith('9');
    return { found, matches: found && !id.endsWith('8') };
  },
  'maritalStatus.check': (payload) => {
    const id = text(payload, 'personalId');
    const found = !id.endsWith('9');
    return { found, single: found && !id.endsWith('8') };
  },
  'criminalRecords.search': (payload) => {
    const id = text(payload, 'personalId');
    text(payload, 'fullName');
    return { hit: /[89]$/.test(id), reference: `LLTP-${id.slice(-6)}` };
  },
  'drivingLicences.check': (payload) => {
    const number = text(payload, 'licenceNumber');
    const found = !number.endsWith('9');
    return { found, valid: found && !number.endsWith('8'), violations: number.endsWith('7') ? 2 : 0 };
  },
  'landRecords.check': (payload) => {
    const number = text(payload, 'certificateNumber');
    return {
      found: !number.endsWith('9'),
      disputed: number.endsWith('8'),
      mortgaged: number.endsWith('7'),
    };
  },
  'enterprises.check': (payload) => {
    const code = text(payload, 'enterpriseCode');
    const found = !code.endsWith('9');
    return { found, active: found && !code.endsWith('8') };
  },
  'householdNames.check': (payload) => {
    text(payload, 'communeCode');
    return { taken: /trùng/iu.test(text(payload, 'name').normalize('NFC')) };
  },
};

function text(payload: Payload, name: string): string {
  const value = payload[name];
  if (typeof value !== 'string' || value.trim() === '' || value.length > 300)
    throw new HttpError(422, 'INVALID_QUERY', `${name}: a text is needed`);
  return value.trim();
}
