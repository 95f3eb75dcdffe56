import { RouteConfig } from '@nestjs/platform-fastify';

export interface RateLimitRule {
  max: number;
  seconds: number;
  /** `address`: by network address, for public routes. `session`: by account, for routes that need a sign-in. */
  by: 'address' | 'session';
}

/**
 * `@RateLimit({ max: 20, seconds: 60, by: 'address' })`: a limit of this route's own in place of its class's (edge/limits).
 * Past it, 429 TOO_MANY_REQUESTS with Retry-After.
 */
export function RateLimit(rule: RateLimitRule): MethodDecorator & ClassDecorator {
  return RouteConfig({ rateLimit: rule });
}
