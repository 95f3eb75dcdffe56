import { Code } from '@motcua/contracts';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor, type RequestActor } from '../../platform/access/index.js';
import { ProblemError } from '../../platform/errors/index.js';
import { FileLinks, FileReading, SendFile, type StoredFile } from '../../platform/files/index.js';
import { DocumentsStore } from './documents.store.js';
import { IssuedFiles } from './issued-files.js';

@ApiTags('dossiers')
@Controller('api/v1/dossiers/:code/issued')
export class DocumentsController {
  constructor(
    private readonly store: DocumentsStore,
    private readonly issued: IssuedFiles,
    private readonly reading: FileReading,
    private readonly links: FileLinks,
    private readonly sending: SendFile,
  ) {}

  @Get(':id')
  @Access('signedIn', { scope: 'dossiers:read' })
  @ApiOperation({ operationId: 'readIssuedDocument', summary: 'A paper the office issued, as PDF' })
  @ApiProduces('application/pdf')
  async read(
    @Param('code', { schema: Code }) code: string,
    @Param('id', { schema: z.uuid() }) id: string,
    @CurrentActor() actor: RequestActor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.opening(actor, code, id);
    await this.sending.send(request, reply, file, 'FILE');
  }

  @Get(':id/open')
  @Access('signedIn')
  @ApiOperation({
    operationId: 'openIssuedDocument',
    summary: 'Leads to a link that opens the paper for five minutes, in this session only; for people',
  })
  @ApiFoundResponse({ description: 'The link' })
  async open(
    @Param('code', { schema: Code }) code: string,
    @Param('id', { schema: z.uuid() }) id: string,
    @CurrentActor() actor: RequestActor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.opening(actor, code, id);
    await reply.redirect(this.links.make(actor, file.id, 'FILE'), 302);
  }

  /** Throws NOT_FOUND; an officer's look is logged. */
  private async opening(actor: RequestActor, code: string, id: string): Promise<StoredFile> {
    const row = await this.store.findVisible(actor, code, id);
    if (!row) throw new ProblemError('NOT_FOUND');
    const file = await this.issued.fileOf(row);
    return this.reading.opening(actor, file.id);
  }
}
