import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { EICAR } from './hostile-samples.js';

/** Speaks clamd's PING and INSTREAM, and knows one signature. */
export class FakeClamd {
  readonly scanned: number[] = [];
  /** Signatures it learns beside EICAR. */
  readonly signatures: string[] = [];
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  port = 0;
  mood: 'well' | 'hangs-up' | 'confused' = 'well';

  async start(): Promise<void> {
    const server = createServer((socket) => {
      this.sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
      this.serve(socket).catch(() => socket.destroy());
    });
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    for (const socket of this.sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  }

  private async serve(socket: Socket): Promise<void> {
    if (this.mood === 'hangs-up') return void socket.destroy();
    let bytes = Buffer.alloc(0);
    for await (const chunk of socket as AsyncIterable<Buffer>) {
      bytes = Buffer.concat([bytes, chunk]);
      if (bytes.subarray(0, 6).toString() === 'zPING\0') return void socket.end('PONG\0');
      const content = this.streamed(bytes);
      if (content === null) continue;
      this.scanned.push(content.length);
      return void socket.end(
        this.mood === 'confused' ? 'INSTREAM size limit exceeded. ERROR\0' : this.verdict(content),
      );
    }
  }

  private verdict(content: Buffer): string {
    const known = [EICAR, ...this.signatures].some((signature) => content.includes(signature));
    return known ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
  }

  /** What was streamed, once its end has come. */
  private streamed(bytes: Buffer): Buffer | null {
    const pieces: Buffer[] = [];
    for (let at = 'zINSTREAM\0'.length; at + 4 <= bytes.length;) {
      const length = bytes.readUInt32BE(at);
      if (length === 0) return Buffer.concat(pieces);
      pieces.push(bytes.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
    return null;
  }
}
