import {
  LateWork,
  LateWorkQuery,
  ReportList,
  ReportListQuery,
  UnitReport,
  UnitReportQuery,
} from '@motcua/contracts';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, type RequestActor } from '../../platform/access/index.js';
import { ReadLateWork } from './late-work/read-late-work.js';
import { ReadReportList } from './lists/read-report-list.js';
import { REPORT_ROLES } from './report/report-reach.js';
import { reportCsv } from './report/report-csv.js';
import { ReadUnitReport } from './report/read-unit-report.js';

@ApiTags('reports')
@Controller('api/v1/reports/units')
@Access({ roles: REPORT_ROLES })
export class ReportsController {
  constructor(
    private readonly reports: ReadUnitReport,
    private readonly lists: ReadReportList,
    private readonly lateWork: ReadLateWork,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'readUnitReport',
    summary:
      'How many dossiers each unit below the chosen one had, solved and has, and how many of them late',
  })
  @ApiOkResponse({ standardSchema: UnitReport })
  report(
    @Query({ schema: UnitReportQuery }) query: UnitReportQuery,
    @CurrentActor() actor: RequestActor,
  ): Promise<UnitReport> {
    return this.reports.read(actor, query);
  }

  @Get('csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="bao-cao.csv"')
  @ApiOperation({ operationId: 'exportUnitReport', summary: 'The same table as CSV, for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async csv(
    @Query({ schema: UnitReportQuery }) query: UnitReportQuery,
    @CurrentActor() actor: RequestActor,
  ): Promise<string> {
    return reportCsv(await this.reports.read(actor, query), actor.lang);
  }

  @Get('late-work')
  @ApiOperation({
    operationId: 'readLateWork',
    summary: 'Where work lies that is past its time: unit, procedure and step, the worst first',
  })
  @ApiOkResponse({ standardSchema: LateWork })
  late(
    @Query({ schema: LateWorkQuery }) query: LateWorkQuery,
    @CurrentActor() actor: RequestActor,
  ): Promise<LateWork> {
    return this.lateWork.read(actor, query);
  }

  @Get('dossiers')
  @ApiOperation({
    operationId: 'listReportDossiers',
    summary: 'The dossiers behind a figure: as many as the figure says; names nobody',
  })
  @ApiOkResponse({ standardSchema: ReportList })
  dossiers(
    @Query({ schema: ReportListQuery }) query: ReportListQuery,
    @CurrentActor() actor: RequestActor,
  ): Promise<ReportList> {
    return this.lists.page(actor, query);
  }
}
