import { DossierSearchChoices, DossierSearchQuery, DossierSearchResult } from '@motcua/contracts';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type RequestActor } from '../../platform/access/index.js';
import { ChoicesStore } from './choices.store.js';
import { SearchDossiers } from './search-dossiers.js';

@ApiTags('dossier-search')
@Controller('api/v1/dossier-search')
export class DossierSearchController {
  constructor(
    private readonly search: SearchDossiers,
    private readonly choices: ChoicesStore,
  ) {}

  @Post()
  @HttpCode(200)
  @Access('officer', { scope: 'dossiers:read' })
  @ApiOperation({
    operationId: 'searchDossiers',
    summary: 'Any dossier one may see, by code, name or words without marks; logged as a keyed hash',
  })
  @ApiOkResponse({ standardSchema: DossierSearchResult })
  find(
    @Body({ schema: DossierSearchQuery }) query: DossierSearchQuery,
    @CurrentActor() actor: RequestActor,
  ): Promise<DossierSearchResult> {
    return this.search.page(actor, query);
  }

  @Get('choices')
  @Access('officer', { scope: 'dossiers:read' })
  @ApiOperation({
    operationId: 'readDossierSearchChoices',
    summary: 'Agencies and procedures of the dossiers one may see, to filter by',
  })
  @ApiOkResponse({ standardSchema: DossierSearchChoices })
  filters(@CurrentActor() actor: RequestActor): Promise<DossierSearchChoices> {
    return this.choices.of(actor);
  }
}
