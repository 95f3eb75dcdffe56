/** Multiplication in GF(2^8) with the QR code's polynomial x^8 + x^4 + x^3 + x^2 + 1. */
function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((b >>> bit) & 1) * a;
  }
  return product;
}

function divisorOf(degree: number): number[] {
  const divisor: number[] = [...Array.from({ length: degree - 1 }, () => 0), 1];
  let root = 1;
  for (let round = 0; round < degree; round++) {
    for (let at = 0; at < degree; at++) {
      divisor[at] = multiply(divisor[at] ?? 0, root) ^ (divisor[at + 1] ?? 0);
    }
    root = multiply(root, 2);
  }
  return divisor;
}

/** The Reed-Solomon codewords (ISO/IEC 18004) that let a damaged code be read. */
export function errorCorrection(data: readonly number[], degree: number): number[] {
  const divisor = divisorOf(degree);
  const remainder = Array.from({ length: degree }, () => 0);
  for (const byte of data) {
    const factor = byte ^ (remainder.shift() ?? 0);
    remainder.push(0);
    for (let at = 0; at < degree; at++) {
      remainder[at] = (remainder[at] ?? 0) ^ multiply(divisor[at] ?? 0, factor);
    }
  }
  return remainder;
}
