const BOUNDARY = 'a-boundary-of-the-tests';

export interface Part {
  name?: string;
  filename?: string;
  content: Uint8Array | string;
  type?: string;
}

/** A multipart body as browsers write it (file names raw in UTF-8), whole unless cut. */
export function multipart(
  parts: readonly Part[],
  { cut = 0 } = {},
): { payload: Buffer; headers: { 'content-type': string } } {
  const pieces = parts.flatMap(({ name = 'file', filename, content, type = 'application/octet-stream' }) => [
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"` +
        (filename === undefined ? '' : `; filename="${filename}"\r\nContent-Type: ${type}`) +
        '\r\n\r\n',
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  const whole = Buffer.concat([...pieces, Buffer.from(`--${BOUNDARY}--\r\n`)]);
  return {
    payload: whole.subarray(0, whole.length - cut),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  };
}
