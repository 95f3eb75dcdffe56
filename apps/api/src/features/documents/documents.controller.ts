import { Code } from '@motcua/contracts';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor, type RequestActor } from '../../platform/access/index.js';
import { ProblemError } from '../../platform/errors/index.js';
import { FileStore, sendFile } from '../../platform/files/index.js';
import { DocumentsStore } from './documents.store.js';
import { IssuedFiles } from './issued-files.js';

@ApiTags('dossiers')
@Controller('api/v1/dossiers/:code/issued')
export class DocumentsController {
  constructor(
    private readonly store: DocumentsStore,
    private readonly issued: IssuedFiles,
    private readonly files: FileStore,
  ) {}

  @Get(':id')
  @Access('signedIn', { scope: 'dossiers:read' })
  @ApiOperation({ operationId: 'readIssuedDocument', summary: 'A paper the office issued, as PDF' })
  @ApiProduces('application/pdf')
  async read(
    @Param('code', { schema: Code }) code: string,
    @Param('id', { schema: z.uuid() }) id: string,
    @CurrentActor() actor: RequestActor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const row = await this.store.findVisible(actor, code, id);
    if (!row) throw new ProblemError('NOT_FOUND');
    const file = await this.issued.fileOf(row);
    await sendFile(reply, file, this.files.open(file));
  }
}
