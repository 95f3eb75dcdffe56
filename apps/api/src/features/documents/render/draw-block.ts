import qrcode from 'qrcode';
import type { PaperBlock } from '../paper/paper.js';

const SIZE = 12.5;
const GAP = 5;

interface Frame {
  left: number;
  width: number;
}

function frameOf(pdf: PDFKit.PDFDocument): Frame {
  const { left, right } = pdf.page.margins;
  return { left, width: pdf.page.width - left - right };
}

/** Starts a new page when less than `height` points are left. */
function keepTogether(pdf: PDFKit.PDFDocument, height: number): void {
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
}

/** Draws one block below what is there; `scale` shrinks running text that would spill a line or two onto a new page. */
export async function drawBlock(pdf: PDFKit.PDFDocument, block: PaperBlock, scale: number): Promise<void> {
  const frame = frameOf(pdf);
  const size = SIZE * scale;
  const gap = GAP * scale;
  pdf.x = frame.left;
  switch (block.kind) {
    case 'title':
      pdf.moveDown(0.4).font('bold').fontSize(15).text(block.text, { width: frame.width, align: 'center' });
      pdf.moveDown(0.5);
      return;
    case 'subtitle':
      keepTogether(pdf, 60);
      pdf.moveDown(0.3).font('bold').fontSize(size).text(block.text, { width: frame.width });
      pdf.moveDown(0.2);
      return;
    case 'paragraph':
      pdf.font(block.bold ? 'bold' : 'regular').fontSize(size);
      pdf.text(block.text, { width: frame.width, align: block.align, lineGap: 2 * scale });
      pdf.y += gap;
      return;
    case 'fields':
      for (const row of block.rows) drawField(pdf, frame, row, scale);
      return;
    case 'table':
      return drawTable(pdf, frame, block);
    case 'signatures':
      return drawSignatures(pdf, frame, block.signers);
    case 'recipients':
      return drawRecipients(pdf, frame, block.items);
    case 'lookup':
      return drawLookup(pdf, frame, block.text, block.qr);
  }
}

function drawField(
  pdf: PDFKit.PDFDocument,
  { width }: Frame,
  { label, value }: { label: string; value: string },
  scale: number,
): void {
  const lineGap = 2 * scale;
  pdf
    .fontSize(SIZE * scale)
    .font('regular')
    .text(`${label}: `, { width, continued: true, lineGap });
  pdf.font('bold').text(value);
  pdf.y += (GAP - 2) * scale;
}

function drawTable(
  pdf: PDFKit.PDFDocument,
  { left, width }: Frame,
  { columns, rows }: Extract<PaperBlock, { kind: 'table' }>,
): void {
  const total = columns.reduce((sum, column) => sum + column.width, 0) || 1;
  const widths = columns.map((column) => (column.width / total) * width);
  const cells = [columns.map(({ title }) => title), ...rows];
  for (const [index, row] of cells.entries()) {
    pdf.font(index === 0 ? 'bold' : 'regular').fontSize(11);
    const heights = row.map((text, i) => pdf.heightOfString(text || ' ', { width: (widths[i] ?? 0) - 8 }));
    const height = Math.max(...heights, 12) + 8;
    keepTogether(pdf, height);
    const y = pdf.y;
    let x = left;
    for (const [i, text] of row.entries()) {
      const cell = widths[i] ?? 0;
      pdf.rect(x, y, cell, height).lineWidth(0.6).stroke();
      pdf.text(text, x + 4, y + 4, { width: cell - 8 });
      x += cell;
    }
    pdf.x = left;
    pdf.y = y + height;
  }
  pdf.y += GAP * 2;
}

function drawSignatures(
  pdf: PDFKit.PDFDocument,
  { left, width }: Frame,
  signers: { role: string; note: string | null; name: string }[],
): void {
  keepTogether(pdf, 120);
  const y = pdf.y + 14;
  const cell = width / 2;
  const first = signers.length === 1 ? 1 : 0;
  for (const [index, { role, note, name }] of signers.entries()) {
    const x = left + ((index + first) % 2) * cell;
    pdf.font('bold').fontSize(12).text(role, x, y, { width: cell, align: 'center' });
    if (note) pdf.font('italic').fontSize(11).text(note, { width: cell, align: 'center' });
    pdf
      .font('bold')
      .fontSize(SIZE)
      .text(name, x, y + 74, { width: cell, align: 'center' });
  }
  pdf.x = left;
  pdf.y = y + 100;
}

function drawRecipients(pdf: PDFKit.PDFDocument, { left, width }: Frame, items: string[]): void {
  keepTogether(pdf, 20 + items.length * 13);
  pdf.font('italic').fontSize(11).text('Nơi nhận:', left, pdf.y, { width });
  for (const item of items) pdf.font('regular').fontSize(10.5).text(`- ${item};`, { width });
}

async function drawLookup(
  pdf: PDFKit.PDFDocument,
  { left, width }: Frame,
  text: string,
  qr: string,
): Promise<void> {
  const image = await qrcode.toBuffer(qr, { margin: 0, scale: 6, errorCorrectionLevel: 'M' });
  keepTogether(pdf, 80);
  const y = pdf.y + 4;
  pdf.image(image, left, y, { width: 70 });
  pdf
    .font('italic')
    .fontSize(11)
    .text(text, left + 84, y + 14, { width: width - 84 });
  pdf.x = left;
  pdf.y = y + 78;
}
