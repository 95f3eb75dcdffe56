import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { RequestActor } from '../access/index.js';
import { ProblemError } from '../errors/index.js';
import { FileAccessRule } from './file-access.js';
import { FilesStore } from './files.store.js';
import type { StoredFile } from './stored-file.js';

/** Who may read a file: who sent it in, or whom a feature's rule lets in. */
@Injectable()
export class FileReading implements OnApplicationBootstrap {
  private rules: FileAccessRule[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly store: FilesStore,
  ) {}

  onApplicationBootstrap(): void {
    this.rules = this.discovery
      .getProviders()
      .map((wrapper): unknown => wrapper.instance)
      .filter((instance): instance is FileAccessRule => instance instanceof FileAccessRule);
  }

  /** Throws NOT_FOUND both when there is no such file and when it is not for the actor's eyes. */
  async readable(actor: RequestActor, fileId: string): Promise<StoredFile> {
    return (await this.find(actor, fileId)).file;
  }

  /** As `readable`; and whoever opens somebody else's file is remembered. */
  async opening(actor: RequestActor, fileId: string): Promise<StoredFile> {
    const { file, rule } = await this.find(actor, fileId);
    await rule?.opened(actor, fileId);
    return file;
  }

  private async find(
    actor: RequestActor,
    fileId: string,
  ): Promise<{ file: StoredFile; rule: FileAccessRule | null }> {
    const file = await this.store.one(fileId);
    if (!file) throw new ProblemError('NOT_FOUND');
    if (file.uploadedBy === actor.accountId) return { file, rule: null };
    for (const rule of this.rules) if (await rule.mayRead(actor, fileId)) return { file, rule };
    throw new ProblemError('NOT_FOUND');
  }
}
