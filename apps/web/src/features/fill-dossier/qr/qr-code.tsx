import { qrMatrix } from './qr-matrix.js';

export interface QrCodeProps {
  text: string;
  label: string;
}

/** A QR code with its quiet zone, dark on light in either theme: scanners want it so. */
export function QrCode({ text, label }: QrCodeProps) {
  const rows = qrMatrix(text);
  if (!rows) return null;
  const size = rows.length + 8;
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
