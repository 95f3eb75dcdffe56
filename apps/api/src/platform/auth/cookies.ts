import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const SESSION_COOKIE = 'mc_session';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const BEARER = /^Bearer ([A-Za-z0-9_-]{43})$/i;

export interface GivenToken {
  token: string;
  from: 'COOKIE' | 'HEADER';
}

/** The session token a request carries; a header wins over a cookie. Anything not of our making counts as none. */
export function givenToken(request: FastifyRequest): GivenToken | null {
  const header = request.headers.authorization;
  if (header !== undefined) {
    const token = BEARER.exec(header)?.[1];
    return token ? { token, from: 'HEADER' } : null;
  }
  const cookie = request.cookies[SESSION_COOKIE];
  return cookie !== undefined && TOKEN.test(cookie) ? { token: cookie, from: 'COOKIE' } : null;
}

export function setSessionCookie(reply: FastifyReply, token: string, expires: Date, https: boolean): void {
  reply.setCookie(SESSION_COOKIE, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: https,
    path: '/',
    expires,
  });
}

export function clearSessionCookie(reply: FastifyReply, https: boolean): void {
  reply.clearCookie(SESSION_COOKIE, { httpOnly: true, sameSite: 'lax', secure: https, path: '/' });
}
