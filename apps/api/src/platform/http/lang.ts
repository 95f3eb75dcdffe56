import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

export type Lang = 'vi' | 'en';

const COOKIE = /(?:^|;\s*)mc_lang=(vi|en)(?:;|$)/;

/** The person's choice on the site, else their browser's wish, else Vietnamese. */
export function langOf(request: Pick<FastifyRequest, 'headers'>): Lang {
  const chosen = COOKIE.exec(request.headers.cookie ?? '')?.[1];
  if (chosen) return chosen as Lang;
  const wish = request.headers['accept-language'];
  if (!wish || wish.length > 500) return 'vi';
  for (const part of wish.split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase();
    if (tag === 'vi' || tag === 'en') return tag;
  }
  return 'vi';
}

/** The language to answer in. */
export const Lang = createParamDecorator((_: unknown, context: ExecutionContext): Lang =>
  langOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
