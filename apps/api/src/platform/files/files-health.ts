import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Config } from '../config/index.js';
import { HealthParts, type PartState } from '../health/index.js';
import { FileDrive } from './drive/file-drive.js';
import { Spool } from './drive/spool.js';
import { pingScanner } from './examining/clamd.js';
import { UnscannedStore } from './examining/unscanned.store.js';

/** A scan takes seconds; who waits longer waits for a scanner or a worker. */
const LONG_WAIT_MS = 10 * 60_000;

/** What is said of files when somebody asks how the service is. */
@Injectable()
export class FilesHealth implements OnModuleInit {
  constructor(
    private readonly parts: HealthParts,
    private readonly drive: FileDrive,
    private readonly spool: Spool,
    private readonly waiting: UnscannedStore,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    // Without it forms can be filled in and decided all the same; only files neither come nor go.
    this.parts.add({ name: 'files', required: false, check: () => this.store() });
    this.parts.add({ name: 'malwareScanner', required: false, check: () => this.scanner() });
  }

  private async store(): Promise<PartState> {
    await this.drive.check();
    return (await this.spool.freeBytes()) < this.config.files.limits.minFreeBytes ? 'down' : 'up';
  }

  /** Degraded where none is configured: then nobody looks for malware. */
  private async scanner(): Promise<PartState> {
    const { scanner } = this.config.files;
    if (scanner === null) return 'degraded';
    await pingScanner(scanner);
    const { since } = await this.waiting.waiting();
    return since !== null && this.clock.now() - since.getTime() > LONG_WAIT_MS ? 'degraded' : 'up';
  }
}
