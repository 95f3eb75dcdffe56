import { createReadStream } from 'node:fs';
import { stat, unlink } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { S3Client } from '@aws-sdk/client-s3';
import type { S3Settings } from '../../config/index.js';
import type { ByteRange } from '../sealing/open-stream.js';
import { DriveAwayError, FileDrive } from './file-drive.js';

const CONNECT_MS = 3000;
/** Of silence, not of the whole transfer. */
const SILENCE_MS = 20_000;
const ATTEMPTS = 3;
const PAUSE_MS = 200;

/**
 * Contents in an S3 bucket. What lies there is sealed by us, so the store is asked for no encryption, and a body need not
 * be signed: altered on its way it would not open. The client is a tenth of our memory: loaded when first used.
 */
export class S3Drive extends FileDrive {
  private client: Promise<S3Client> | null = null;

  constructor(private readonly settings: S3Settings) {
    super();
  }

  async keep(draft: string, key: string): Promise<void> {
    const { PutObjectCommand } = await sdk();
    const { size } = await stat(draft);
    await this.attempt(async (client) => {
      const body = createReadStream(draft);
      const command = new PutObjectCommand({ ...this.at(key), Body: body, ContentLength: size });
      await client.send(command).finally(() => body.destroy());
    });
    await unlink(draft);
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const { GetObjectCommand } = await sdk();
    const Range = range && `bytes=${range.start}-${range.end}`;
    const answer = await this.once((client) =>
      client.send(new GetObjectCommand({ ...this.at(key), ...(Range && { Range }) })),
    );
    if (!(answer.Body instanceof Readable)) throw new DriveAwayError('the store sent no content');
    return answer.Body;
  }

  async remove(key: string): Promise<void> {
    const { DeleteObjectCommand } = await sdk();
    await this.once((client) => client.send(new DeleteObjectCommand(this.at(key))));
  }

  async check(): Promise<void> {
    const { HeadBucketCommand } = await sdk();
    await this.once((client) => client.send(new HeadBucketCommand({ Bucket: this.settings.bucket })));
  }

  private at(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.settings.bucket, Key: key };
  }

  /** A body that was read once cannot be sent again by the client itself, so each attempt opens the draft anew. */
  private async attempt(work: (client: S3Client) => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt === ATTEMPTS) throw error;
        await setTimeout(PAUSE_MS * attempt);
      }
    }
  }

  private async once<T>(work: (client: S3Client) => Promise<T>): Promise<T> {
    this.client ??= connect(this.settings);
    try {
      return await work(await this.client);
    } catch (error) {
      throw new DriveAwayError('the object store does not do what it was asked', { cause: error });
    }
  }
}

const sdk = () => import('@aws-sdk/client-s3');

async function connect(settings: S3Settings): Promise<S3Client> {
  const { S3Client: Client } = await sdk();
  const { endpoint, region, accessKeyId, secretAccessKey } = settings;
  return new Client({
    region,
    ...(endpoint !== null && { endpoint }),
    forcePathStyle: endpoint !== null,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: ATTEMPTS,
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: SILENCE_MS },
    // Our own seal says more than a checksum does, and a body is then sent as it lies on the disk.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // What goes wrong is thrown; beside our log there is none.
    logger: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  });
}

function quiet(): void {}
