import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { documentHeader } from './document-header.js';
import { ProblemError } from '../errors/problem-error.js';

const VERSION = /^(?:W\/)?"?(\d{1,9})"?$/;

/** The version the writer saw. Throws VERSION_REQUIRED without If-Match, INVALID_REQUEST when it is none of ours. */
function ifMatch(request: Pick<FastifyRequest, 'headers'>): number {
  const given = request.headers['if-match']?.trim();
  if (!given) throw new ProblemError('VERSION_REQUIRED');
  const version = VERSION.exec(given)?.[1];
  if (version === undefined) {
    throw new ProblemError('INVALID_REQUEST', {
      errors: [
        {
          pointer: '/if-match',
          code: 'NOT_A_VERSION',
          message: {
            vi: 'If-Match không phải là phiên bản hợp lệ.',
            en: 'If-Match is not a version of ours.',
          },
        },
      ],
    });
  }
  return Number(version);
}

export function etag(version: number): string {
  return `"${version}"`;
}

/** `@IfMatch() seen: number` */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number =>
    ifMatch(context.switchToHttp().getRequest<FastifyRequest>()),
  [documentHeader('If-Match', 'The version seen, e.g. "3"')],
);
