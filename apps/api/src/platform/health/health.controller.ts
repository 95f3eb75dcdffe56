import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../access/index.js';
import { ProblemError } from '../errors/index.js';
import { Readiness } from './readiness.js';

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
  @ApiOperation({ operationId: 'ready', summary: 'Database reachable, migrations current, not stopping' })
  async ready(): Promise<{ status: string }> {
    const state = await this.readiness.check();
    if (state !== 'ready') throw new ProblemError('NOT_READY', { reason: state.toUpperCase() });
    return { status: state };
  }
}
