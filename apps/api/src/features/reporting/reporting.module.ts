import { Module } from '@nestjs/common';
import { ProceduresModule } from '../procedures/index.js';
import { LateWorkStore } from './late-work/late-work.store.js';
import { ReadLateWork } from './late-work/read-late-work.js';
import { ReadReportList } from './lists/read-report-list.js';
import { ReportListStore } from './lists/report-list.store.js';
import { ChoosePlace } from './report/choose-place.js';
import { FiguresStore } from './report/figures.store.js';
import { PlacesStore } from './report/places.store.js';
import { ReadUnitReport } from './report/read-unit-report.js';
import { ReportsController } from './reports.controller.js';
import { FigureUpkeepStore } from './upkeep/figure-upkeep.store.js';
import { MergeFiguresHandler } from './upkeep/merge-figures.handler.js';

@Module({
  imports: [ProceduresModule],
  controllers: [ReportsController],
  providers: [
    PlacesStore,
    ChoosePlace,
    FiguresStore,
    ReadUnitReport,
    ReportListStore,
    ReadReportList,
    LateWorkStore,
    ReadLateWork,
    FigureUpkeepStore,
    MergeFiguresHandler,
  ],
})
export class ReportingModule {}
