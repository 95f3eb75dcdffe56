const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const GROUPS = ['', ' nghìn', ' triệu'] as const;
const BILLION = 1_000_000_000;

/** A whole number as it is read aloud in Vietnamese: 1205 → `một nghìn hai trăm linh năm`. */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value)) return '';
  if (value < 0) return `âm ${numberInWords(-value)}`;
  if (value < BILLION) return belowBillion(value, false) || DIGITS[0];
  const rest = value % BILLION;
  const billions = `${numberInWords(Math.floor(value / BILLION))} tỷ`;
  return rest === 0 ? billions : `${billions} ${belowBillion(rest, true)}`;
}

function belowBillion(value: number, inside: boolean): string {
  const groups = [Math.floor(value / 1_000_000), Math.floor(value / 1000) % 1000, value % 1000];
  const parts: string[] = [];
  groups.forEach((group, index) => {
    if (group === 0) return;
    parts.push(belowThousand(group, inside || parts.length > 0) + (GROUPS[2 - index] ?? ''));
  });
  return parts.join(' ');
}

/** Inside a longer number the hundreds are always said: 1_005 is `một nghìn không trăm linh năm`. */
function belowThousand(value: number, inside: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const parts: string[] = [];
  if (hundreds > 0 || inside) parts.push(`${DIGITS[hundreds] ?? ''} trăm`);
  if (tens === 0) {
    if (ones > 0) parts.push(parts.length > 0 ? `linh ${DIGITS[ones] ?? ''}` : (DIGITS[ones] ?? ''));
    return parts.join(' ');
  }
  parts.push(tens === 1 ? 'mười' : `${DIGITS[tens] ?? ''} mươi`);
  if (ones > 0) parts.push(onesAfterTens(tens, ones));
  return parts.join(' ');
}

function onesAfterTens(tens: number, ones: number): string {
  if (ones === 5) return 'lăm';
  if (ones === 1 && tens > 1) return 'mốt';
  return DIGITS[ones] ?? '';
}

/** `2026-03-12` → `Ngày mười hai tháng ba năm hai nghìn không trăm hai mươi sáu`. */
export function dateInWords(isoDate: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  if (!match) return '';
  const [year, month, day] = match.slice(1).map((part) => numberInWords(Number(part)));
  return `Ngày ${day ?? ''} tháng ${month ?? ''} năm ${year ?? ''}`;
}

/** `1500000` → `Một triệu năm trăm nghìn đồng`. */
export function moneyInWords(amount: number): string {
  const words = numberInWords(amount);
  return words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`;
}
