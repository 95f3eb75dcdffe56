const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

function digit(n: number): string {
  return DIGITS[n] ?? '';
}

/** 21 → "hai mươi mốt"; 10 → "mười"; 15 → "mười lăm". */
function tens(n: number): string {
  const ten = Math.floor(n / 10);
  const one = n % 10;
  if (ten === 0) return digit(one);
  const head = ten === 1 ? 'mười' : `${digit(ten)} mươi`;
  if (one === 0) return head;
  if (one === 1 && ten > 1) return `${head} mốt`;
  if (one === 5) return `${head} lăm`;
  return `${head} ${digit(one)}`;
}

/** A whole number from 0 to 9999 as it is written on civil-status papers: 2026 → "hai nghìn không trăm hai mươi sáu". */
export function digitsInWords(n: number): string {
  const thousand = Math.floor(n / 1000);
  const hundred = Math.floor((n % 1000) / 100);
  const rest = n % 100;
  const words: string[] = [];
  if (thousand > 0) words.push(`${digit(thousand)} nghìn`);
  if (hundred > 0 || (thousand > 0 && rest > 0)) words.push(`${digit(hundred)} trăm`);
  if (rest > 0 && rest < 10 && words.length > 0) words.push(`lẻ ${digit(rest)}`);
  else if (rest > 0 || words.length === 0) words.push(tens(rest));
  return words.join(' ');
}
