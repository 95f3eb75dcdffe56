import { Code, HistoryExport } from '@motcua/contracts';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor, type RequestActor } from '../../../platform/access/index.js';
import { ExportHistory } from './export-history.js';

@ApiTags('dossiers')
@Controller('api/v1/dossiers')
@Access('citizen')
export class HistoryExportController {
  constructor(private readonly exporting: ExportHistory) {}

  @Get(':code/history-export')
  @Access('citizen', { fresh: true })
  @ApiOperation({
    operationId: 'exportHistory',
    summary: 'My dossier’s whole sealed history as a file, which can be verified offline',
  })
  @ApiOkResponse({ standardSchema: HistoryExport })
  async history(
    @CurrentActor() actor: RequestActor,
    @Param('code', { schema: Code }) code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HistoryExport> {
    const history = await this.exporting.export(actor, code);
    const name = history.dossier.code.replace(/[^\w.-]/g, '_');
    reply.header('content-disposition', `attachment; filename="lich-su-${name}.json"`);
    reply.header('cache-control', 'no-store');
    return history;
  }
}
