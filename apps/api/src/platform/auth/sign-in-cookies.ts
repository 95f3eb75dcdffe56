import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
/** Only sign-in itself reads these two. */
const PATH = '/api/v1/session';
/** A password was right in this browser, and the second factor is asked. */
const STEP = 'mc_step';
const STEP_SECONDS = 300;
/** Officers have signed in here before. It opens nothing: guessing elsewhere just does not slow this browser down. */
const BROWSER = 'mc_browser';
/** As long as browsers keep a cookie at all. */
const BROWSER_SECONDS = 400 * 24 * 60 * 60;

function token(request: FastifyRequest, name: string): string | null {
  const value = request.cookies[name];
  return value !== undefined && TOKEN.test(value) ? value : null;
}

export const stepOfBrowser = (request: FastifyRequest): string | null => token(request, STEP);
export const knownBrowser = (request: FastifyRequest): string | null => token(request, BROWSER);

export function setStepCookie(reply: FastifyReply, value: string, https: boolean): void {
  reply.setCookie(STEP, value, { ...kept(https), sameSite: 'strict', maxAge: STEP_SECONDS });
}

export function clearStepCookie(reply: FastifyReply, https: boolean): void {
  reply.clearCookie(STEP, { ...kept(https), sameSite: 'strict' });
}

export function setBrowserCookie(reply: FastifyReply, value: string, https: boolean): void {
  reply.setCookie(BROWSER, value, { ...kept(https), sameSite: 'lax', maxAge: BROWSER_SECONDS });
}

function kept(https: boolean) {
  return { httpOnly: true, secure: https, path: PATH } as const;
}
