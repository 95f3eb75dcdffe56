import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError } from './config-error.js';

const MB = 1024 * 1024;
const count = (fallback: number): z.ZodDefault<z.ZodCoercedNumber> =>
  z.coerce.number().int().min(1).max(1_000_000_000).default(fallback);

export const FileEnv = z.object({
  MOTCUA_FILES: z.enum(['disk', 's3']).default('disk'),
  MOTCUA_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  MOTCUA_S3_REGION: z.string().default('us-east-1'),
  MOTCUA_S3_BUCKET: z.string().min(1).optional(),
  MOTCUA_S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  MOTCUA_S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  MOTCUA_S3_SECRET_FILE: z.string().min(1).optional(),
  MOTCUA_CLAMD: z
    .string()
    .regex(/^(?:tcp:\/\/.+:\d+|unix:\/.+)$/, 'write it like tcp://host:3310 or unix:/run/clamav/clamd.ctl')
    .optional(),
  MOTCUA_FILES_AT_ONCE: count(4),
  MOTCUA_FILES_PER_DAY: count(300),
  MOTCUA_FILES_MB_PER_DAY: count(2000),
  MOTCUA_FILES_MB_PER_PERSON: count(10_000),
  MOTCUA_FILES_BYTES_PER_SECOND: count(2048),
  MOTCUA_FILES_MIN_FREE_MB: count(500),
});

export interface S3Settings {
  readonly endpoint: string | null;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

interface FileLimits {
  /** Uploads of one person under way at once. */
  readonly atOnce: number;
  /** Of one citizen in 24 hours; an officer, who scans for others, has ten times as many. */
  readonly perDay: number;
  readonly bytesPerDay: number;
  /** Of one citizen, ever. */
  readonly bytesPerPerson: number;
  /** An upload slower than this on average is cut. */
  readonly bytesPerSecond: number;
  /** Uploads are turned away while the disk has less. */
  readonly minFreeBytes: number;
}

export interface FileSettings {
  /** Null: on the disk, below the data directory. */
  readonly s3: S3Settings | null;
  /** clamd; null: nobody scans. */
  readonly scanner: { host: string; port: number } | { path: string } | null;
  readonly limits: FileLimits;
}

type Env = z.infer<typeof FileEnv>;

/** Throws ConfigError. */
export function fileSettings(env: Env): FileSettings {
  return {
    s3: env.MOTCUA_FILES === 's3' ? s3(env) : null,
    scanner: scanner(env.MOTCUA_CLAMD),
    limits: {
      atOnce: env.MOTCUA_FILES_AT_ONCE,
      perDay: env.MOTCUA_FILES_PER_DAY,
      bytesPerDay: env.MOTCUA_FILES_MB_PER_DAY * MB,
      bytesPerPerson: env.MOTCUA_FILES_MB_PER_PERSON * MB,
      bytesPerSecond: env.MOTCUA_FILES_BYTES_PER_SECOND,
      minFreeBytes: env.MOTCUA_FILES_MIN_FREE_MB * MB,
    },
  };
}

function s3(env: Env): S3Settings {
  const bucket = env.MOTCUA_S3_BUCKET;
  const accessKeyId = env.MOTCUA_S3_ACCESS_KEY_ID;
  const secretAccessKey = env.MOTCUA_S3_SECRET_ACCESS_KEY ?? secretIn(env.MOTCUA_S3_SECRET_FILE);
  if (!bucket || !accessKeyId || !secretAccessKey)
    throw new ConfigError(
      'MOTCUA_FILES=s3 needs MOTCUA_S3_BUCKET, MOTCUA_S3_ACCESS_KEY_ID and MOTCUA_S3_SECRET_FILE (or _SECRET_ACCESS_KEY)',
    );
  return {
    endpoint: env.MOTCUA_S3_ENDPOINT ?? null,
    region: env.MOTCUA_S3_REGION,
    bucket,
    accessKeyId,
    secretAccessKey,
  };
}

function secretIn(file: string | undefined): string | null {
  if (file === undefined) return null;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new ConfigError(`MOTCUA_S3_SECRET_FILE: ${file} cannot be read`);
  }
}

function scanner(address: string | undefined): FileSettings['scanner'] {
  if (address === undefined) return null;
  if (address.startsWith('unix:')) return { path: address.slice('unix:'.length) };
  const { hostname, port } = new URL(address);
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) };
}
