import { Module } from '@nestjs/common';
import { DossiersModule } from '../dossiers/index.js';
import { ProceduresModule } from '../procedures/index.js';
import { AnchorHandler } from './anchor/anchor.handler.js';
import { AnchorsStore } from './anchor/anchors.store.js';
import { MakeAnchor } from './anchor/make-anchor.js';
import { ListHistory } from './cli/list-history.js';
import { ExportHistory } from './export/export-history.js';
import { ExportStore } from './export/export.store.js';
import { HistoryExportController } from './export/history-export.controller.js';
import { CheckAnchors } from './verify/check-anchors.js';
import { HistoriesStore } from './verify/histories.store.js';
import { RenderedFiles } from './verify/rendered-files.js';
import { VerifyHistories } from './verify/verify-histories.js';

@Module({
  imports: [DossiersModule, ProceduresModule],
  controllers: [HistoryExportController],
  providers: [
    AnchorsStore,
    MakeAnchor,
    AnchorHandler,
    HistoriesStore,
    RenderedFiles,
    CheckAnchors,
    VerifyHistories,
    ListHistory,
    ExportStore,
    ExportHistory,
  ],
  exports: [ExportHistory],
})
export class AuditModule {}
