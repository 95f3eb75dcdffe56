import { type Gathered, LISTED } from './gathered.js';
import type { PartWriter } from './part-writer.js';

/** One JSON document, `motcua-data/1`, written as its pieces come. */
export class JsonWriter {
  private section: Gathered['section'] | null = null;

  constructor(private readonly out: PartWriter) {}

  async begin(exportedAt: string): Promise<void> {
    await this.out.write(`{"format":"motcua-data/1","exportedAt":${JSON.stringify(exportedAt)}`);
  }

  async piece(gathered: Gathered): Promise<void> {
    const { section } = gathered;
    const content = section === 'drafts' ? gathered.content.content : gathered.content;
    const text = JSON.stringify(content);
    if (!LISTED.has(section)) {
      await this.close();
      await this.out.write(`,\n${JSON.stringify(section)}:${text}`);
      return;
    }
    if (this.section === section) await this.out.write(`,\n${text}`);
    else {
      await this.close();
      this.section = section;
      await this.out.write(`,\n${JSON.stringify(section)}:[\n${text}`);
    }
  }

  async end(): Promise<void> {
    await this.close();
    await this.out.write('}\n');
    await this.out.end();
  }

  private async close(): Promise<void> {
    if (this.section !== null) await this.out.write(']');
    this.section = null;
  }
}
