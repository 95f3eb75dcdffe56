import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { ProblemCode } from '@motcua/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { langOf } from '../http/lang.js';
import { PROBLEM_MEDIA_TYPE, problemBody } from './problem-body.js';
import { ProblemError } from './problem-error.js';
import { knownProblem } from './to-problem.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What it was answered with, when that is a problem. */
    problem?: ProblemCode;
  }
}

/** Every error leaves as problem+json; an unknown one is logged whole and told only by its trace id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const known = knownProblem(thrown);
    this.log(thrown, known, request.id);
    const error = known ?? new ProblemError('INTERNAL_ERROR');
    request.problem = error.code;
    if (reply.sent) return;
    const body = problemBody(error, langOf(request), request.id);
    if (error.options.retryAfter !== undefined) void reply.header('retry-after', error.options.retryAfter);
    void reply.code(body.status).header('cache-control', 'no-store').type(PROBLEM_MEDIA_TYPE).send(body);
  }

  /** Everyday refusals are the request log's business; the database's are worth a look, the unknown need one. */
  private log(thrown: unknown, known: ProblemError | null, traceId: string): void {
    if (known === null) this.logger.error({ err: thrown, traceId }, 'unexpected error');
    else if (known.code === 'NOT_READY') this.logger.error({ err: thrown, traceId }, 'not ready');
    else if (thrown instanceof ProblemError || thrown instanceof HttpException) return;
    else this.logger.warn({ err: thrown, traceId, code: known.code }, 'refused late');
  }
}
