import type { Socket } from 'node:net';
import { PROBLEM_MEDIA_TYPE, problemBody } from '../errors/problem-body.js';
import { ProblemError } from '../errors/index.js';
import { newTraceId } from '../logging/trace-id.js';

const STATUS: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** Answers what is not HTTP, or too slow to be: there is no request yet, so the problem is written by hand. */
export function answerBrokenHttp(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const line = STATUS[error.code ?? ''] ?? '400 Bad Request';
  const problem = {
    ...problemBody(new ProblemError('INVALID_REQUEST'), 'vi', newTraceId()),
    status: Number.parseInt(line, 10),
  };
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${line}\r\nContent-Type: ${PROBLEM_MEDIA_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
