import type { Config } from '../config/index.js';
import { FileMasterKey } from './file-master-key.js';
import { KeyService } from './key-service.js';

/** The keys that sealed the data of a product that had no data keys yet. */
export interface DerivedKeys {
  field: Buffer;
  lookup: Buffer;
}

/** The key above all others: it wraps data keys and is itself never in the database. */
export interface MasterKey {
  /** Told apart by it; not a secret. */
  readonly id: string;
  /** Null where there never were any. */
  readonly derived: DerivedKeys | null;
  wrap(key: Buffer): Promise<Buffer>;
  /** Rejects when it was wrapped by another master key, or altered. */
  unwrap(wrapped: Buffer): Promise<Buffer>;
}

/** By the settings: the key service where one is named, else the file. Throws ConfigError. */
export async function openMasterKey(config: Config): Promise<MasterKey> {
  if (config.keyService === null) return new FileMasterKey(config.masterKeyFile, config.demo);
  const service = new KeyService(config.keyService);
  await service.check();
  return service;
}
