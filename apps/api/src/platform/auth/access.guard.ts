import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import {
  ACCESS_RULE,
  type AccessRule,
  type DeclaredAccess,
  inRanges,
  type RequestActor,
  requireFresh,
} from '../access/index.js';
import { Clock } from '../clock/index.js';
import { Config } from '../config/index.js';
import { ProblemError } from '../errors/index.js';
import { langOf } from '../http/index.js';
import { givenToken } from './cookies.js';
import { type LiveSession, Sessions } from './sessions.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const CSRF_HEADER = 'motcua';

function actorOf({ row, strongAt }: LiveSession, request: FastifyRequest): RequestActor {
  const { accountId, kind, username, displayName, personId, assuranceLevel, posts, sessionId, scopes } = row;
  const who = { accountId, kind, username, displayName, personId, assuranceLevel, posts };
  return { ...who, sessionId, scopes, strongAt, address: request.ip, lang: langOf(request) };
}

/** Default deny: without a declared rule nobody comes in. Who it is comes from the session alone. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const declared = this.reflector.getAllAndOverride<DeclaredAccess | undefined>(ACCESS_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (declared === undefined) throw new ProblemError('FORBIDDEN');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const given = givenToken(request);
    if (given?.from === 'COOKIE') refuseForgery(request);
    const found = given ? await this.sessions.find(given.token) : null;
    const session = found && comesFromThere(found, request.ip) ? found : null;
    request.actor = session ? actorOf(session, request) : null;
    this.check(declared, request.actor, session?.row.restricted ?? null);
    return true;
  }

  private check(declared: DeclaredAccess, actor: RequestActor | null, mustFirst: string | null): void {
    const { rule, scope, fresh = false, restricted = false } = declared;
    if (rule === 'public') return;
    if (rule === 'demo') {
      if (!this.config.demo) throw new ProblemError('NOT_FOUND');
      return;
    }
    if (!actor) throw new ProblemError('UNAUTHENTICATED');
    if (!allowed(rule, actor) || !inScope(scope, actor)) throw new ProblemError('FORBIDDEN');
    if (mustFirst !== null && !restricted)
      throw new ProblemError('ACCOUNT_STEP_REQUIRED', { reason: mustFirst });
    if (fresh) requireFresh(actor, this.clock.now());
  }
}

function allowed(rule: Exclude<AccessRule, 'public' | 'demo'>, actor: RequestActor): boolean {
  if (rule === 'signedIn') return true;
  if (rule === 'citizen') return actor.kind === 'CITIZEN';
  if (rule === 'officer') return actor.kind !== 'CITIZEN';
  return actor.kind !== 'CITIZEN' && actor.posts.some((post) => rule.roles.includes(post.role));
}

/** A machine's token is good only from where the machine is: stolen, it opens nothing elsewhere. */
function comesFromThere({ row: { addressRanges } }: LiveSession, address: string): boolean {
  return addressRanges === null || inRanges(address, addressRanges);
}

/** People have no scopes; a machine does only what its token was made for, and where a route names none, nothing. */
function inScope(scope: DeclaredAccess['scope'], { kind, scopes }: RequestActor): boolean {
  if (kind !== 'MACHINE') return true;
  return scope !== undefined && (scopes ?? []).includes(scope);
}

/** Another site can make a browser send our cookie, but not this header. */
function refuseForgery(request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method)) return;
  if (request.headers['x-requested-with'] !== CSRF_HEADER) throw new ProblemError('CSRF_REFUSED');
}
