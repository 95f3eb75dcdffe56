/** From the commune on, a registered address repeats what its code already says. */
const FROM_COMMUNE = /,\s*(?:xã|phường|thị trấn|đặc khu)\s.*$/iu;

/** The part of a registered address below the commune: house, street, village. */
export function streetOf(address: string): string {
  return address.normalize('NFC').replace(FROM_COMMUNE, '').trim();
}
