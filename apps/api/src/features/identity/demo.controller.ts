import { DemoPeople } from '@motcua/contracts';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../platform/access/index.js';
import { DEMO_PASSWORD } from './demo-password.js';
import { DemoPeopleStore } from './demo-people.store.js';

@ApiTags('demo')
@Controller('api/v1/demo')
@Access('demo')
export class DemoController {
  constructor(private readonly store: DemoPeopleStore) {}

  @Get('people')
  @ApiOperation({ operationId: 'readDemoPeople', summary: 'Who can be tried out; only in demo mode' })
  @ApiOkResponse({ standardSchema: DemoPeople })
  async people(): Promise<DemoPeople> {
    const [citizens, officers] = await Promise.all([this.store.citizens(), this.store.officers()]);
    return { password: DEMO_PASSWORD, citizens, officers };
  }
}
