import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { FileSettings } from '../../config/index.js';

/** The scanner does not answer, or not as it should; asking again later may help. */
export class ScannerAwayError extends Error {}

const CONNECT_MS = 3000;
/** Between two signs of life. */
const SILENCE_MS = 60_000;
const PIECE = 64 * 1024;
const LONGEST_ANSWER = 4096;

/** What clamd says to one content: null when it is clean, else the name of what it found. Throws ScannerAwayError. */
export async function scanContent(
  address: NonNullable<FileSettings['scanner']>,
  content: Readable,
): Promise<string | null> {
  const answer = await talk(address, async (socket) => {
    await write(socket, Buffer.from('zINSTREAM\0'));
    for await (const chunk of content as AsyncIterable<Buffer>)
      for (let at = 0; at < chunk.length; at += PIECE) {
        const piece = chunk.subarray(at, at + PIECE);
        await write(socket, Buffer.concat([length(piece.length), piece]));
      }
    await write(socket, length(0));
  });
  if (answer === 'stream: OK') return null;
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found === undefined) throw new ScannerAwayError(`the scanner says: ${answer.slice(0, 200)}`);
  return found;
}

/** Throws ScannerAwayError when nobody answers. */
export async function pingScanner(address: NonNullable<FileSettings['scanner']>): Promise<void> {
  const answer = await talk(address, (socket) => write(socket, Buffer.from('zPING\0')));
  if (answer !== 'PONG') throw new ScannerAwayError('the scanner answers otherwise than it should');
}

function length(bytes: number): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt32BE(bytes);
  return header;
}

async function talk(
  address: NonNullable<FileSettings['scanner']>,
  say: (socket: Socket) => Promise<void>,
): Promise<string> {
  const socket = connect({ ...address, timeout: CONNECT_MS });
  socket.once('timeout', () => socket.destroy(new ScannerAwayError('the scanner is silent')));
  // What breaks while we speak is told by whoever waits for the answer.
  socket.on('error', () => undefined);
  try {
    await once(socket, 'connect');
    socket.setTimeout(SILENCE_MS);
    const answer = answerOf(socket);
    answer.catch(() => undefined);
    // clamd may answer and hang up before it has heard everything (a content too long for it).
    await Promise.race([say(socket), answer]);
    return await answer;
  } catch (error) {
    if (error instanceof ScannerAwayError) throw error;
    if (socket.errored) throw new ScannerAwayError('the scanner cannot be reached', { cause: error });
    throw error;
  } finally {
    socket.destroy();
  }
}

async function answerOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    text += chunk.toString('utf8');
    if (text.includes('\0') || text.length > LONGEST_ANSWER) break;
  }
  const [answer = ''] = text.split('\0');
  if (answer === '') throw new ScannerAwayError('the scanner hung up');
  return answer.trim();
}

async function write(socket: Socket, bytes: Buffer): Promise<void> {
  if (socket.destroyed) throw new ScannerAwayError('the scanner hung up');
  if (socket.write(bytes)) return;
  await new Promise<void>((resolve, reject) => {
    const end = (then: () => void) => (): void => {
      socket.off('drain', onDrain).off('close', onClose);
      then();
    };
    const onDrain = end(resolve);
    const onClose = end(() => reject(new ScannerAwayError('the scanner hung up')));
    socket.once('drain', onDrain).once('close', onClose);
  });
}
