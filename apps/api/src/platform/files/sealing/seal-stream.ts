import { FRAME_BYTES, newHeader, sealFrame } from './frames.js';

/** Content in, sealed content out, a frame at a time; for a pipeline. A key seals one content only. */
export function sealing(key: Buffer): (source: AsyncIterable<Buffer>) => AsyncGenerator<Buffer> {
  return async function* seal(source) {
    const header = newHeader();
    yield header;
    let index = 0;
    let held: Buffer[] = [];
    let length = 0;
    for await (const chunk of source) {
      held.push(chunk);
      length += chunk.length;
      // More than one frame must be there: only then is the first known not to be the last.
      if (length <= FRAME_BYTES) continue;
      const all = Buffer.concat(held, length);
      let at = 0;
      for (; length - at > FRAME_BYTES; at += FRAME_BYTES, index += 1)
        yield sealFrame(key, header, index, all.subarray(at, at + FRAME_BYTES), false);
      held = [all.subarray(at)];
      length -= at;
    }
    yield sealFrame(key, header, index, Buffer.concat(held, length), true);
  };
}
