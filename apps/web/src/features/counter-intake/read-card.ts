/** What the QR code on an identity card says, as a scanner types it. */
export interface Card {
  personalId: string;
  fullName: string;
  dateOfBirth?: string;
  gender?: 'male' | 'female';
}

const DATE = /^(\d{2})(\d{2})(\d{4})$/;

/**
 * Reads `number|old number|name|ddMMyyyy|sex|address|ddMMyyyy of issue`; null for anything else, and while the scanner is
 * still typing. The address is one line without codes, so it is left to be asked.
 */
export function readCard(typed: string): Card | null {
  const [personalId = '', , fullName = '', born = '', sex = '', , issued = ''] = typed.trim().split('|');
  if (!/^\d{12}$/.test(personalId) || fullName.trim() === '' || !DATE.test(issued)) return null;
  const [, day, month, year] = DATE.exec(born) ?? [];
  const gender = { nam: 'male', nữ: 'female' }[sex.normalize('NFC').trim().toLowerCase()];
  return {
    personalId,
    fullName: fullName.normalize('NFC').trim(),
    ...(year && { dateOfBirth: `${year}-${month}-${day}` }),
    ...((gender === 'male' || gender === 'female') && { gender }),
  };
}
