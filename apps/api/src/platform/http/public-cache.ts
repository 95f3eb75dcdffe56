import { createHash } from 'node:crypto';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  mixin,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

/**
 * `@PublicCache(60)` for answers that are the same for everybody: browsers and proxies keep them so many seconds, and
 * ask afterwards with the ETag, which costs them 304 and no body.
 */
export function PublicCache(seconds: number): MethodDecorator & ClassDecorator {
  class PublicCacheInterceptor implements NestInterceptor {
    intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
      const http = context.switchToHttp();
      const request = http.getRequest<FastifyRequest>();
      const reply = http.getResponse<FastifyReply>();
      return next.handle().pipe(map((body: unknown) => answer(request, reply, body, seconds)));
    }
  }
  return applyDecorators(UseInterceptors(mixin(PublicCacheInterceptor)));
}

function answer(request: FastifyRequest, reply: FastifyReply, body: unknown, seconds: number): unknown {
  const json = JSON.stringify(body);
  const tag = `W/"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`;
  void reply.header('cache-control', `public, max-age=${seconds}`).header('etag', tag);
  if (matches(request.headers['if-none-match'], tag)) {
    void reply.status(304);
    return '';
  }
  void reply.header('content-type', 'application/json; charset=utf-8');
  return json;
}

function matches(given: string | undefined, tag: string): boolean {
  if (given === undefined || given.length > 2000) return false;
  return given.split(',').some((one) => one.trim() === '*' || weak(one.trim()) === tag);
}

function weak(tag: string): string {
  return tag.startsWith('W/') ? tag : `W/${tag}`;
}
