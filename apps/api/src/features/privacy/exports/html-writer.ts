import type { Profile } from '@motcua/forms';
import { readableSummary } from '@motcua/forms';
import { escaped, heading, instant, table } from './html.js';
import type { Gathered, GatheredDossier, GatheredDraft } from './gathered.js';
import { exportWords } from './export-words.js';
import type { PartWriter } from './part-writer.js';
import { readSentence } from './read-sentence.js';

type Lang = 'vi' | 'en';

/** The same in words, to be read and printed; what only machines want stands in the JSON alone. */
export class HtmlWriter {
  private section: Gathered['section'] | null = null;

  constructor(
    private readonly out: PartWriter,
    private readonly lang: Lang,
    private readonly siteUrl: string,
  ) {}

  async begin(exportedAt: string): Promise<void> {
    const { title, made } = exportWords[this.lang];
    await this.out.write(
      `<!doctype html><html lang="${this.lang}"><meta charset="utf-8"><title>${title}</title><style>` +
        'body{font:17px/1.5 sans-serif;max-width:56rem;margin:1rem auto;padding:0 1rem}table{border-collapse:collapse;' +
        'width:100%}td,th{border:1px solid #888;padding:.3rem .5rem;text-align:left;vertical-align:top}</style>' +
        `<h1>${title}</h1><p>${made} ${instant(exportedAt)}</p>`,
    );
  }

  async piece(gathered: Gathered): Promise<void> {
    const html = this.htmlOf(gathered);
    if (html === '') return;
    if (this.section !== gathered.section) {
      this.section = gathered.section;
      await this.out.write(heading(2, exportWords[this.lang].sections[gathered.section]));
    }
    await this.out.write(html);
  }

  async end(): Promise<void> {
    await this.out.write('</html>');
    await this.out.end();
  }

  private htmlOf(gathered: Gathered): string {
    switch (gathered.section) {
      case 'person':
        return this.person(gathered.content);
      case 'reads': {
        const { at, officerName, unitName, dossierCode } = gathered.content;
        const who = [officerName, unitName].filter(Boolean).join(', ');
        return table([[instant(at), who, readSentence(gathered.content, this.lang), dossierCode ?? '']]);
      }
      case 'drafts':
        return this.draft(gathered.content);
      case 'dossiers':
        return this.dossier(gathered.content);
      default:
        return this.plain(gathered.content);
    }
  }

  private person({ address = {}, ...rest }: Profile): string {
    const { person } = exportWords[this.lang];
    const facts: Record<string, string | undefined> = { ...rest, address: address.detail };
    const known = Object.entries(facts).filter(([, value]) => value !== undefined);
    return table(known.map(([key, value]) => [person[key] ?? key, String(value)]));
  }

  private draft({ content, form, context }: GatheredDraft): string {
    const pages = readableSummary(form, content.answers, context, this.lang);
    const rows = pages.flatMap((page) => page.rows.map(({ label, value }) => [label, value]));
    return heading(3, content.procedureName[this.lang]) + instant(content.savedAt) + table(rows);
  }

  private dossier({ page, timeline }: GatheredDossier): string {
    const { lang, siteUrl } = this;
    const files = page.documents.flatMap((document) =>
      document.files.map((file) => [
        document.name[lang],
        `${file.name} (${siteUrl}/api/v1/files/${file.id})`,
      ]),
    );
    const papers = page.issued.map((paper) => [
      paper.name[lang],
      `${paper.number} (${siteUrl}/api/v1/dossiers/${page.code}/issued/${paper.id})`,
    ]);
    return (
      heading(3, `${page.code}: ${page.procedure.name[lang]}`) +
      `<p>${escaped(page.sentence[lang])}</p>` +
      table(page.answers.flatMap(({ rows }) => rows.map(({ label, value }) => [label, value]))) +
      table([...files, ...papers]) +
      table(
        timeline.map(({ at, title, text }) => [instant(at), [title[lang], text].filter(Boolean).join('. ')]),
      )
    );
  }

  /** Lists of small facts, as they are. */
  private plain(content: unknown): string {
    const rows = Array.isArray(content) ? content : [content];
    return table(
      rows.map((row: Record<string, unknown>) => Object.values(row).map((value) => this.cell(value))),
    );
  }

  private cell(value: unknown): string {
    if (value === null || value === undefined) return '';
    if (value instanceof Date) return instant(value.toISOString());
    if (typeof value === 'object' && 'vi' in value) return String(Reflect.get(value, this.lang));
    return typeof value === 'string' ? value : JSON.stringify(value);
  }
}
