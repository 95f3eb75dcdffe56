import { Module } from '@nestjs/common';
import { DocumentsController } from './documents.controller.js';
import { DocumentsStore } from './documents.store.js';
import { IssuedSealing } from './issued-sealing.js';
import { PaperIssuer } from './issue-paper.js';
import { IssuedFiles } from './issued-files.js';
import { RenderIssuedHandler } from './render-issued.handler.js';

@Module({
  controllers: [DocumentsController],
  providers: [DocumentsStore, IssuedSealing, PaperIssuer, IssuedFiles, RenderIssuedHandler],
  exports: [PaperIssuer],
})
export class DocumentsModule {}
