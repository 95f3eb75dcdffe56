import { AdminUnits } from '@motcua/contracts';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../../platform/access/index.js';
import { PublicCache } from '../../platform/http/index.js';
import { AdminUnitsStore } from './admin-units.store.js';
import { searchWords } from './admin-unit-text.js';

const AdminUnitQuery = z.object({
  parent: z.string().trim().max(10).optional(),
  q: z.string().trim().max(100).optional(),
});

/** A province has at most some 170 communes; a search across provinces shows its best hits. */
const MOST = 400;
const MOST_FOUND = 20;

@ApiTags('organisations')
@Controller('api/v1/admin-units')
export class AdminUnitsController {
  constructor(private readonly store: AdminUnitsStore) {}

  @Get()
  @Access('public')
  @PublicCache(3600)
  @ApiOperation({
    operationId: 'listAdminUnits',
    summary: 'Provinces, the communes of one, or what a name, also a former one, finds',
  })
  @ApiQuery({ name: 'parent', required: false })
  @ApiQuery({ name: 'q', required: false })
  @ApiOkResponse({ standardSchema: AdminUnits })
  async list(@Query({ schema: AdminUnitQuery }) query: z.infer<typeof AdminUnitQuery>): Promise<AdminUnits> {
    const words = searchWords(query.q ?? '');
    const items = await this.store.find(query.parent ?? null, words, words === '' ? MOST : MOST_FOUND);
    return { items };
  }
}
