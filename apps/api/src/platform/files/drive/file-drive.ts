import type { Readable } from 'node:stream';
import type { ByteRange } from '../sealing/open-stream.js';

/** The store is away, or does not take or give what it should; asking again later may help. */
export class DriveAwayError extends Error {}

/** Where sealed contents lie. Keys are made by us from hashes, so no name that a person gives reaches a path. */
export abstract class FileDrive {
  /** Makes a draft of the spool permanent, whole or not at all; the draft is used up or stays. Throws DriveAwayError. */
  abstract keep(draft: string, key: string): Promise<void>;

  /** Resolves when the content begins to come. Throws DriveAwayError, also for what should be there and is not. */
  abstract read(key: string, range?: ByteRange): Promise<Readable>;

  /** What is not there is removed already. */
  abstract remove(key: string): Promise<void>;

  /** Throws DriveAwayError with the reason. */
  abstract check(): Promise<void>;
}
