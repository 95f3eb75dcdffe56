import type { FieldCipher } from '../../../platform/crypto/index.js';
import { partPlace } from './export-places.js';
import type { ExportForm, ExportsStore } from './exports.store.js';

const PIECE = 128 * 1024;

/** Takes text of any length and keeps it in sealed pieces: no more than one piece is ever held in memory. */
export class PartWriter {
  private waiting: string[] = [];
  private signs = 0;
  private no = 0;
  bytes = 0;

  constructor(
    private readonly to: { store: ExportsStore; cipher: FieldCipher; exportId: string; form: ExportForm },
  ) {}

  async write(text: string): Promise<void> {
    this.waiting.push(text);
    this.signs += text.length;
    if (this.signs >= PIECE) await this.flush();
  }

  async end(): Promise<void> {
    if (this.signs > 0) await this.flush();
  }

  private async flush(): Promise<void> {
    const { store, cipher, exportId, form } = this.to;
    const text = this.waiting.join('');
    this.waiting = [];
    this.signs = 0;
    this.bytes += Buffer.byteLength(text);
    const no = this.no++;
    await store.addPart(exportId, form, no, cipher.encrypt(text, partPlace(exportId, form, no)));
  }
}
