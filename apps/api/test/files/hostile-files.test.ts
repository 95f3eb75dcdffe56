import type { FileRef } from '@motcua/contracts';
import { sampleJpeg, samplePdf } from '@motcua/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedFixture } from '../fixture.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { multipart } from '../multipart.js';
import {
  bursting,
  docx,
  hugePng,
  objectStream,
  packedStream,
  pdf,
  relationship,
  SCRIPT,
  zipOf,
} from './hostile-samples.js';

let t: TestApp;
let an: Record<string, string>;

beforeAll(async () => {
  t = await createTestApp({ data: 'empty' });
  await seedFixture(t.ownerUrl, { citizens: ['dan.an'] });
  an = await t.signInAs('dan.an');
});
afterAll(() => t.close());

async function upload(content: Buffer | Uint8Array) {
  const { payload, headers } = multipart([{ filename: 'x', content }]);
  return t.inject({ method: 'POST', url: '/api/v1/files', headers: { ...an, ...headers }, payload });
}

const EMBEDDED = (name: string, content: string) => ({
  catalog: '/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>',
  objects: [
    `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F 6 0 R >> >>`,
    `<< /Type /EmbeddedFile /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ],
});

describe('is refused as unsafe', () => {
  test.each<[string, Buffer]>([
    ['a PDF with a script that runs when it is opened', pdf({ catalog: `/OpenAction ${SCRIPT}` })],
    [
      'a PDF with a script among its names',
      pdf({ catalog: `/Names << /JavaScript << /Names [(a) ${SCRIPT}] >> >>` }),
    ],
    [
      'a PDF whose script is written otherwise',
      pdf({ catalog: '/OpenAction << /S /J#61vaScript /J#53 (x) >>' }),
    ],
    ['a PDF whose page runs a script', pdf({ page: `/AA << /O ${SCRIPT} >>` })],
    [
      'a PDF with its script packed away',
      pdf({ catalog: '/OpenAction 6 0 R', objects: [objectStream(6, [SCRIPT])] }),
    ],
    ['a PDF that starts a program', pdf({ catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' })],
    [
      'a PDF that hides its script behind junk between objects',
      Buffer.concat([Buffer.from('%PDF-1.7\n(((( '), pdf({ catalog: `/OpenAction ${SCRIPT}` }).subarray(9)]),
    ],
    ['a PDF with a program in it, by name', pdf(EMBEDDED('setup.exe', 'x'))],
    ['a PDF with a program in it, by content', pdf(EMBEDDED('a.txt', 'MZ program'))],
    ['a DOCX with macros', docx({ 'word/vbaProject.bin': 'x' })],
    ['a DOCX that says it has macros', docx({}, 'application/vnd.ms-word.document.macroEnabled.main+xml')],
    ['a DOCX with an object of a program', docx({ 'word/embeddings/oleObject1.bin': 'x' })],
    ['a DOCX with a program in it', docx({ 'word/media/image1.exe': 'x' })],
    ['an XLSX with macros of old', docx({ 'xl/macrosheets/sheet1.xml': 'x' })],
    [
      'a DOCX with a template elsewhere',
      docx({ 'word/_rels/settings.xml.rels': relationship('attachedTemplate') }),
    ],
    [
      'a DOCX that hides this in UTF-16',
      docx({ 'word/_rels/settings.xml.rels': relationship('attachedTemplate', { encoding: 'utf16le' }) }),
    ],
    ['a DOCX with an object elsewhere', docx({ 'word/_rels/document.xml.rels': relationship('oleObject') })],
    ['a DOCX made to burst', bursting(500)],
    ['a DOCX made to burst that says it is small', bursting(200, { size: 10 })],
    ['a picture of absurd extent', hugePng(60_000, 60_000)],
    ['a picture of an absurdly long side', hugePng(1_000_000, 1)],
  ])('%s', async (_what, content) => {
    expect((await upload(content)).json()).toMatchObject({ status: 422, code: 'FILE_UNSAFE' });
  });
});

describe('is refused as broken', () => {
  const whole = docx();
  const overlapping = zipOf([{ path: '[Content_Types].xml', data: Buffer.from('x') }]);
  test.each<[string, Buffer]>([
    ['a PDF that is none but for its ends', Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF\n')],
    [
      'a PDF without pages',
      Buffer.from(
        pdf().toString('latin1').replace('/Kids [3 0 R] /Count 1', '/Kids []      /Count 0'),
        'latin1',
      ),
    ],
    ['a DOCX cut short', whole.subarray(0, whole.length - 30)],
    [
      'a DOCX with a part that is not what it should be',
      zipOf([{ path: '[Content_Types].xml', data: Buffer.from('x'), claims: { crc: 7 } }]),
    ],
    ['a JPEG that ends before its extent', Buffer.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9)],
    ['a picture without extent', hugePng(0, 10)],
  ])('%s', async (_what, content) => {
    expect((await upload(content)).json()).toMatchObject({ status: 422, code: 'FILE_CORRUPT' });
  });

  test('a zip that is no document, by type', async () => {
    expect((await upload(overlapping)).json()).toMatchObject({ status: 415, code: 'FILE_TYPE_REFUSED' });
  });

  test('what only a password opens, by saying so', async () => {
    const locked = zipOf([
      { path: '[Content_Types].xml', data: Buffer.from('x'), claims: { encrypted: true } },
    ]);
    expect((await upload(locked)).json()).toMatchObject({ status: 422, code: 'FILE_LOCKED' });
    const standard =
      '<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <' +
      '41'.repeat(32) +
      '> /U <' +
      '42'.repeat(32) +
      '> >>';
    const text = pdf({ objects: [standard] }).toString('latin1');
    const closed = text.replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 5 0 R /ID [<01><01>]');
    expect((await upload(Buffer.from(closed, 'latin1'))).json()).toMatchObject({
      status: 422,
      code: 'FILE_LOCKED',
    });
  });
});

describe('is kept, with a warning, and only downloaded', () => {
  test.each<[string, Buffer, string]>([
    ['a PDF with a harmless file in it', pdf(EMBEDDED('a.txt', 'words')), 'EMBEDDED_FILES'],
    [
      'a PDF that opens a page elsewhere by itself',
      pdf({ catalog: '/OpenAction << /S /URI /URI (http://a.example) >>' }),
      'RUNS_BY_ITSELF',
    ],
    [
      'a PDF with a dynamic form',
      pdf({ catalog: '/AcroForm << /XFA 5 0 R /Fields [] >>', objects: [packedStream('', '<xdp/>')] }),
      'FORM_PROGRAM',
    ],
    [
      'a DOCX with a table embedded',
      docx({ 'word/embeddings/Microsoft_Excel_Sheet1.xlsx': 'x' }),
      'EMBEDDED_FILES',
    ],
    [
      'a DOCX with a picture elsewhere',
      docx({ 'word/_rels/document.xml.rels': relationship('image') }),
      'REMOTE_CONTENT',
    ],
  ])('%s', async (_what, content, warning) => {
    const answer = await upload(content);
    expect(answer.json()).toMatchObject({ warnings: [warning] });
    const read = await t.inject({
      method: 'GET',
      url: `/api/v1/files/${answer.json<FileRef>().id}`,
      headers: an,
    });
    expect(read.headers['content-disposition']).toMatch(/^attachment;/);
    expect(read.rawPayload.equals(content)).toBe(true);
  });
});

describe('is taken without a word', () => {
  test.each<[string, Uint8Array]>([
    ['a PDF that only speaks of scripts', samplePdf({ text: '/JavaScript /JS /Launch (x)' })],
    [
      'a PDF with links to be pressed',
      pdf({
        page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (http://a.example) >> >>]',
      }),
    ],
    ['a DOCX with links to be pressed', docx({ 'word/_rels/document.xml.rels': relationship('hyperlink') })],
    [
      'a DOCX with its own template',
      docx({ 'word/_rels/settings.xml.rels': relationship('attachedTemplate', { external: false }) }),
    ],
    [
      'a PDF that is a web page as well',
      Buffer.concat([samplePdf(), Buffer.from('<html><script>1</script>')]),
    ],
    ['a large photograph', sampleJpeg({ width: 8000, height: 6000 })],
  ])('%s', async (_what, content) => {
    const answer = await upload(content);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).not.toHaveProperty('warnings');
    const read = await t.inject({
      method: 'GET',
      url: `/api/v1/files/${answer.json<FileRef>().id}`,
      headers: an,
    });
    expect(read.headers['x-content-type-options']).toBe('nosniff');
    expect(read.headers['content-type']).toBe(answer.json<FileRef>().mediaType);
  });
});

test('a PDF that keeps its reader busy for ever is cut off, and the next one is looked at', async () => {
  // Each object is read to the end of what follows, for none of them ends.
  const endless = Buffer.from(`%PDF-1.7\n${'1 0 obj [ '.repeat(400_000)}\nstartxref\n0\n%%EOF\n`);
  const answers = await Promise.all([upload(endless), upload(samplePdf())]);
  expect(answers[0].json()).toMatchObject({ code: 'FILE_UNSAFE' });
  expect(answers[1].statusCode).toBe(201);
}, 40_000);
