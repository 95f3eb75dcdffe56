import type { StoredFile } from '../stored-file.js';

/**
 * A feature that tells people of a file in which malware was found. Listed among a feature module's providers and found
 * by whoever examines files. May be called again for the same file after a crash.
 */
export abstract class UnsafeFileTeller {
  abstract tell(file: StoredFile, found: string): Promise<void>;
}
