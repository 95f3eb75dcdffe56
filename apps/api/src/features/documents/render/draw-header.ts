import { formatDate } from '@motcua/domain';
import type { Paper } from '../paper/paper.js';

/** Agency on the left, the state's name and motto on the right, as NĐ 30/2020/NĐ-CP lays out a paper. */
export function drawHeader(pdf: PDFKit.PDFDocument, header: Paper['header']): void {
  const { left, right, top } = pdf.page.margins;
  const width = pdf.page.width - left - right;
  const leftWidth = width * 0.46;
  const rightX = left + leftWidth;
  const rightWidth = width - leftWidth;

  let y = top;
  if (header.parent)
    y = line(pdf, 'regular', 10.5, header.parent.toLocaleUpperCase('vi'), left, y, leftWidth);
  y = line(pdf, 'bold', 11, header.agency.toLocaleUpperCase('vi'), left, y, leftWidth);
  rule(pdf, left + leftWidth / 2, y + 2, leftWidth * 0.35);
  const leftEnd = line(pdf, 'regular', 12, `Số: ${header.number}`, left, y + 8, leftWidth);

  let r = line(pdf, 'bold', 10.5, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', rightX, top, rightWidth);
  r = line(pdf, 'bold', 12, 'Độc lập - Tự do - Hạnh phúc', rightX, r, rightWidth);
  rule(pdf, rightX + rightWidth / 2, r + 2, rightWidth * 0.56);
  const [day, month, year] = formatDate(Date.parse(header.issuedAt)).split('/');
  const dated = `${header.place}, ngày ${day} tháng ${month} năm ${year}`;
  const rightEnd = line(pdf, 'italic', 12, dated, rightX, r + 8, rightWidth);
  pdf.x = left;
  pdf.y = Math.max(leftEnd, rightEnd) + 18;
}

function line(
  pdf: PDFKit.PDFDocument,
  font: string,
  size: number,
  text: string,
  x: number,
  y: number,
  width: number,
): number {
  pdf.font(font).fontSize(size).text(text.normalize('NFC'), x, y, { width, align: 'center' });
  return pdf.y;
}

function rule(pdf: PDFKit.PDFDocument, centre: number, y: number, length: number): void {
  pdf
    .moveTo(centre - length / 2, y)
    .lineTo(centre + length / 2, y)
    .lineWidth(0.7)
    .stroke();
}
