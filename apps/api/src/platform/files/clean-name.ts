const EXTENSION: Record<string, string> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
};

const MAX_CHARS = 120;
// Control and format characters (also those that turn the reading direction), and what file systems reserve.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}"<>|?*:]/gu;

/** A name fit to show and to download under: last path segment, NFC, bounded, with the extension of its content. */
export function cleanName(given: string, mediaType: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const extension = EXTENSION[mediaType] ?? '';
  const plain = last.replace(UNSAFE, '').trim().replace(/^\.+/, '');
  const dot = plain.lastIndexOf('.');
  const stem = (dot > 0 ? plain.slice(0, dot) : plain).trim() || 'tep';
  const own = dot > 0 ? plain.slice(dot) : '';
  const same = own.toLowerCase() === extension || (extension === '.jpg' && own.toLowerCase() === '.jpeg');
  return [...stem].slice(0, MAX_CHARS).join('') + (same || extension === '' ? own : extension);
}
