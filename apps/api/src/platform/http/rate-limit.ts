import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { givenToken } from '../auth/cookies.js';

export interface RateLimitRule {
  max: number;
  seconds: number;
  /** `address`: by network address, for public routes. `session`: by sign-in, for routes that need one. */
  by: 'address' | 'session';
}

/** `@RateLimit({ max: 20, seconds: 60, by: 'address' })`: past it, 429 TOO_MANY_REQUESTS with Retry-After. */
export function RateLimit(rule: RateLimitRule): MethodDecorator & ClassDecorator {
  return RouteConfig({
    rateLimit: {
      max: rule.max,
      timeWindow: rule.seconds * 1000,
      keyGenerator: (request: FastifyRequest) =>
        rule.by === 'session' ? (givenToken(request)?.token ?? request.ip) : request.ip,
    },
  });
}
