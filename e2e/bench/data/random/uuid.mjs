/** A UUIDv7 of this moment whose other bits come from the stream. */
export function uuidOf(random, at) {
  const hex = at.toString(16).padStart(12, '0');
  const tail = (
    random.bits().toString(16).padStart(8, '0') + random.bits().toString(16).padStart(8, '0')
  ).slice(0, 15);
  const variant = '89ab'[random.bits() & 3];
  const last = random.bits().toString(16).padStart(8, '0').slice(0, 3);
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${tail.slice(0, 3)}-${variant}${last}-${tail.slice(3)}`;
}

/** Its 16 bytes, at `at` of `into`. */
export function uuidBytes(text, into, at) {
  into.write(
    text.slice(0, 8) + text.slice(9, 13) + text.slice(14, 18) + text.slice(19, 23) + text.slice(24),
    at,
    'hex',
  );
}
