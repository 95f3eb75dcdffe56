import { Injectable } from '@nestjs/common';
import { FilesStore, FileStore, type StoredFile } from '../../platform/files/index.js';
import { DocumentsStore, type IssuedRow } from './documents.store.js';

@Injectable()
export class IssuedFiles {
  constructor(
    private readonly store: DocumentsStore,
    private readonly files: FileStore,
    private readonly known: FilesStore,
  ) {}

  /** The PDF of an issued paper; made now when the worker has not come to it yet. Two at once make the same bytes. */
  async fileOf(row: IssuedRow): Promise<StoredFile> {
    if (row.fileId === null) await this.render(row);
    const fileId = row.fileId ?? (await this.store.find(row.id))?.fileId;
    const file = fileId ? await this.known.one(fileId) : null;
    if (!file) throw new Error('a rendered paper has its file');
    return file;
  }

  private async render(row: IssuedRow): Promise<void> {
    // A tenth of what the program loads: the API seldom draws, the worker does.
    const { renderPaper } = await import('./render/render-paper.js');
    const pdf = await renderPaper(row.content, row.name.vi);
    const name = `${row.name.vi} ${row.number.replaceAll('/', '-')}.pdf`;
    const file = await this.files.put(pdf, { name, mediaType: 'application/pdf', uploadedBy: null });
    await this.store.linkFile(row.id, file);
  }
}
