import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Paper, PaperBlock } from '../paper/paper.js';
import { drawBlock } from './draw-block.js';
import { drawHeader } from './draw-header.js';

const { resolve } = createRequire(import.meta.url);

/** Metric twin of Times, whole Vietnamese: subset fonts leave holes in the text. */
const FONTS = {
  regular: resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  italic: resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
};

/** Margins of NĐ 30/2020/NĐ-CP in points: 20 mm above, below and right, 30 mm left. */
const MARGINS = { top: 57, bottom: 57, left: 85, right: 57 };

/** Running text may shrink this far so that a signature does not stand alone on a second page. */
const SCALES = [1, 0.93, 0.86];

/**
 * The paper as PDF (A4), on one page where it fits. The same paper gives the same bytes: its dates are the paper's own.
 */
export async function renderPaper(paper: Paper, title: string): Promise<Buffer> {
  for (const scale of SCALES) {
    const { pages, bytes } = await renderAt(scale, paper, title);
    if (pages === 1) return bytes;
  }
  return (await renderAt(1, paper, title)).bytes;
}

async function renderAt(
  scale: number,
  paper: Paper,
  title: string,
): Promise<{ pages: number; bytes: Buffer }> {
  const issuedAt = new Date(paper.header.issuedAt);
  const pdf = new PDFDocument({
    size: 'A4',
    margins: MARGINS,
    pdfVersion: '1.7',
    lang: 'vi',
    displayTitle: true,
    info: {
      Title: title.normalize('NFC'),
      Author: paper.header.agency,
      CreationDate: issuedAt,
      ModDate: issuedAt,
    },
  });
  let pages = 1;
  pdf.on('pageAdded', () => (pages += 1));
  const done = collect(pdf);
  for (const [name, file] of Object.entries(FONTS)) pdf.registerFont(name, file);
  drawHeader(pdf, paper.header);
  for (const block of paper.blocks) await drawBlock(pdf, nfc(block), scale);
  pdf.end();
  return { pages, bytes: await done };
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((settle, fail) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => settle(Buffer.concat(chunks)));
    pdf.on('error', fail);
  });
}

/** Decomposed letters would be drawn with their marks beside them. */
function nfc(block: PaperBlock): PaperBlock {
  return JSON.parse(JSON.stringify(block).normalize('NFC')) as PaperBlock;
}
