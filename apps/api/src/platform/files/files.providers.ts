import { join } from 'node:path';
import type { Provider } from '@nestjs/common';
import { Config } from '../config/index.js';
import { PdfChecks } from './checks/pdf-checks.js';
import { DiskDrive } from './drive/disk-drive.js';
import { FileDrive } from './drive/file-drive.js';
import { S3Drive } from './drive/s3-drive.js';
import { Spool } from './drive/spool.js';
import { ExamineHandler } from './examining/examine.handler.js';
import { MakePreview } from './examining/make-preview.js';
import { RescanHandler } from './examining/rescan.handler.js';
import { UnscannedStore } from './examining/unscanned.store.js';
import { FileReading } from './file-reading.js';
import { FileStore } from './file-store.js';
import { FilesHealth } from './files-health.js';
import { FilesStore } from './files.store.js';
import { UploadLimits } from './limits/upload-limits.js';
import { UploadLimitsStore } from './limits/upload-limits.store.js';
import { FileLinks } from './links/file-links.js';
import { OldFilesStore } from './sealing/old-files.store.js';
import { SealOldFiles } from './sealing/seal-old-files.js';
import { SealedFileColumns } from './sealing/sealed-file-columns.js';
import { SendFile } from './send-file.js';

const drive = {
  provide: FileDrive,
  inject: [Config],
  useFactory: ({ files, dataDir }: Config): FileDrive =>
    files.s3 ? new S3Drive(files.s3) : new DiskDrive(join(dataDir, 'files')),
};

// Below the disk drive's own directory, so that keeping a draft is a rename on one disk.
const spool = {
  provide: Spool,
  inject: [Config],
  useFactory: ({ dataDir }: Config) => new Spool(join(dataDir, 'files', 'incoming')),
};

export const FILES_EXPORTS: Provider[] = [
  spool,
  FilesStore,
  FileStore,
  FileReading,
  FileLinks,
  SendFile,
  UploadLimitsStore,
];

export const FILES_PROVIDERS: Provider[] = [
  ...FILES_EXPORTS,
  drive,
  PdfChecks,
  UploadLimits,
  MakePreview,
  ExamineHandler,
  UnscannedStore,
  RescanHandler,
  OldFilesStore,
  SealOldFiles,
  SealedFileColumns,
  FilesHealth,
];
