/** Whole đồng as people write them: `1.000.000 đ`. Fractions are rounded. */
export function formatVnd(amount: number): string {
  const digits = String(Math.abs(Math.round(amount)));
  return `${amount <= -0.5 ? '-' : ''}${digits.replace(/\B(?=(\d{3})+$)/g, '.')} đ`;
}
