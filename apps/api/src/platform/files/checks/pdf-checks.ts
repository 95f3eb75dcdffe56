import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ProblemError } from '../../errors/index.js';
import { Apart, ApartBrokenError, ApartBusyError } from '../apart/apart.js';
import type { PdfReport } from '../apart/pdf-child.js';
import type { ClearContent } from '../sealing/clear-content.js';
import type { FileWarning } from '@motcua/contracts';

const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

const TOO_HARD = {
  vi: 'Hệ thống không kiểm tra được tệp PDF này. Hãy in lại ra PDF hoặc gửi bản quét.',
  en: 'This PDF cannot be checked. Print it to a PDF again, or send a scan.',
};

/** Looks at PDFs in a process of its own: a hostile one can neither hang us nor use up our memory. */
@Injectable()
export class PdfChecks implements OnModuleDestroy {
  private readonly apart = new Apart(new URL(`../apart/pdf-child.${EXTENSION}`, import.meta.url), {
    timeoutMs: 8000,
    heapMb: 256,
    residentMb: 512,
    idleMs: 20_000,
    queue: 40,
  });

  /** Throws FILE_CORRUPT, FILE_LOCKED, FILE_UNSAFE, or OVERLOADED. */
  async inspect(content: ClearContent): Promise<FileWarning[]> {
    const { verdict, warnings } = await this.report(content);
    if (verdict === 'CORRUPT') throw new ProblemError('FILE_CORRUPT');
    if (verdict === 'LOCKED') throw new ProblemError('FILE_LOCKED');
    if (verdict === 'UNSAFE') throw new ProblemError('FILE_UNSAFE');
    return warnings;
  }

  onModuleDestroy(): void {
    this.apart.stop();
  }

  private async report(content: ClearContent): Promise<PdfReport> {
    try {
      return await this.apart.ask<PdfReport>(() => content.stream());
    } catch (error) {
      if (error instanceof ApartBusyError) throw new ProblemError('OVERLOADED', { retryAfter: 10 });
      if (error instanceof ApartBrokenError) throw new ProblemError('FILE_UNSAFE', { detail: TOO_HARD });
      throw error;
    }
  }
}
