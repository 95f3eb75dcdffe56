import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ACCESS_RULE, type AccessRule, type RequestActor } from '../access/index.js';
import { Config } from '../config/index.js';
import { ProblemError } from '../errors/index.js';
import { langOf } from '../http/index.js';
import { givenToken } from './cookies.js';
import { type LiveSession, Sessions } from './sessions.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const CSRF_HEADER = 'motcua';

function actorOf(session: LiveSession, request: FastifyRequest): RequestActor {
  const { accountId, kind, username, displayName, personId, assuranceLevel, posts } = session.row;
  return { accountId, kind, username, displayName, personId, assuranceLevel, posts, lang: langOf(request) };
}

/** Default deny: without a declared rule nobody comes in. Who it is comes from the session alone. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule === undefined) throw new ProblemError('FORBIDDEN');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const given = givenToken(request);
    if (given?.from === 'COOKIE') refuseForgery(request);
    const session = given ? await this.sessions.find(given.token) : null;
    request.actor = session ? actorOf(session, request) : null;
    this.check(rule, request.actor);
    return true;
  }

  private check(rule: AccessRule, actor: RequestActor | null): void {
    if (rule === 'public') return;
    if (rule === 'demo') {
      if (!this.config.demo) throw new ProblemError('NOT_FOUND');
      return;
    }
    if (!actor) throw new ProblemError('UNAUTHENTICATED');
    if (!allowed(rule, actor)) throw new ProblemError('FORBIDDEN');
  }
}

function allowed(rule: Exclude<AccessRule, 'public' | 'demo'>, actor: RequestActor): boolean {
  if (rule === 'signedIn') return true;
  if (rule === 'citizen') return actor.kind === 'CITIZEN';
  if (rule === 'officer') return actor.kind !== 'CITIZEN';
  return actor.kind !== 'CITIZEN' && actor.posts.some((post) => rule.roles.includes(post.role));
}

/** Another site can make a browser send our cookie, but not this header. */
function refuseForgery(request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method)) return;
  if (request.headers['x-requested-with'] !== CSRF_HEADER) throw new ProblemError('CSRF_REFUSED');
}
