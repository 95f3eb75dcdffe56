import type { Role } from '@motcua/domain';
import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { RequestActor } from './request-actor.js';
import type { MachineScope } from './machine-scope.js';

/**
 * Who may call a handler:
 * - `public`: anybody, signed in or not; `demo`: anybody, but only in demo mode (404 otherwise)
 * - `signedIn`: any account; `citizen`, `officer`: an account of that kind (machines count as officers of their posts)
 * - `{ roles }`: an officer holding one of these roles now
 * What they may see of a dossier is dossierScope's business.
 */
export type AccessRule = 'public' | 'demo' | 'signedIn' | 'citizen' | 'officer' | { roles: readonly Role[] };

export interface AccessOptions {
  /** The scope a machine's token needs. Without one no machine comes in, whatever its posts. */
  scope?: MachineScope;
  /** Asks for a proof of identity not older than REAUTHENTICATE_AFTER: exports, changes of rights. */
  fresh?: boolean;
  /** Also open to a session that must first change its password or set up a second factor. */
  restricted?: boolean;
}

export interface DeclaredAccess extends AccessOptions {
  rule: AccessRule;
}

export const ACCESS_RULE = 'motcua:access';

/** Required on every handler (or its controller): without it the guard refuses everybody. */
export function Access(rule: AccessRule, options: AccessOptions = {}): ClassDecorator & MethodDecorator {
  const declared: DeclaredAccess = { rule, ...options };
  return applyDecorators(SetMetadata(ACCESS_RULE, declared), ApiExtension('x-access', declared));
}

/** `@CurrentActor() actor: RequestActor` (null only on public handlers). */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): RequestActor | null =>
    context.switchToHttp().getRequest<FastifyRequest>().actor ?? null,
);
