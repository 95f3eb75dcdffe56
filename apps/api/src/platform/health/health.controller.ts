import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../access/index.js';
import { ProblemError } from '../errors/index.js';
import { type Health, Readiness } from './readiness.js';

@ApiTags('health')
@Controller('health')
@Access('public')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ operationId: 'live', summary: 'The process answers' })
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({
    operationId: 'ready',
    summary: 'Whether to send work here: database with our schema, storage, keys; what is degraded is named',
  })
  async ready(): Promise<Health> {
    const health = await this.readiness.check();
    if (health.status === 'ready') return health;
    const down = Object.entries(health.parts).filter(([, state]) => state === 'down');
    const reason = health.status === 'stopping' ? 'STOPPING' : down.map(([name]) => name).join(' ');
    throw new ProblemError('NOT_READY', { reason: reason.toUpperCase(), retryAfter: 5 });
  }
}
