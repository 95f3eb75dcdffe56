import { FileRef } from '@motcua/contracts';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiFoundResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor, type RequestActor } from '../access/index.js';
import { ProblemError } from '../errors/index.js';
import { RateLimit } from '../http/rate-limit.js';
import { FileReading } from './file-reading.js';
import { FileStore } from './file-store.js';
import { UploadLimits } from './limits/upload-limits.js';
import { FileLinks } from './links/file-links.js';
import { SendFile } from './send-file.js';
import { fileRef } from './stored-file.js';
import { takeOnlyPart } from './take-only-part.js';

@ApiTags('files')
@Controller('api/v1/files')
export class FilesController {
  constructor(
    private readonly files: FileStore,
    private readonly reading: FileReading,
    private readonly limits: UploadLimits,
    private readonly links: FileLinks,
    private readonly sending: SendFile,
  ) {}

  @Post()
  @HttpCode(201)
  @Access('signedIn', { scope: 'files:write' })
  @RateLimit({ max: 120, seconds: 60, by: 'session' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @ApiOperation({
    operationId: 'uploadFile',
    summary: 'One part named "file": PDF, JPEG, PNG, WebP, DOCX, XLSX, at most 20 MB',
  })
  @ApiCreatedResponse({ standardSchema: FileRef })
  async upload(@Req() request: FastifyRequest, @CurrentActor() actor: RequestActor | null): Promise<FileRef> {
    if (!actor) throw new ProblemError('UNAUTHENTICATED');
    const stored = await this.limits.within(actor, () =>
      takeOnlyPart(request, (part) =>
        this.files.receive(part.file, { name: part.filename, uploadedBy: actor.accountId }),
      ),
    );
    return fileRef(stored);
  }

  @Get(':id')
  @Access('signedIn', { scope: 'files:read' })
  @ApiOperation({ operationId: 'readFile', summary: 'The file as it was sent; for programs' })
  async read(
    @Param('id', { schema: z.uuid() }) id: string,
    @CurrentActor() actor: RequestActor | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!actor) throw new ProblemError('UNAUTHENTICATED');
    const file = await this.reading.opening(actor, id);
    await this.sending.send(request, reply, file, 'FILE');
  }

  @Get(':id/open')
  @Access('signedIn')
  @ApiOperation({
    operationId: 'openFile',
    summary: 'Leads to a link that opens the file for five minutes, in this session only; for people',
  })
  @ApiFoundResponse({ description: 'The link' })
  async open(
    @Param('id', { schema: z.uuid() }) id: string,
    @Query('as', { schema: z.enum(['file', 'preview']).default('file') }) as: 'file' | 'preview',
    @CurrentActor() actor: RequestActor | null,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!actor) throw new ProblemError('UNAUTHENTICATED');
    const file = await this.reading.opening(actor, id);
    await reply.redirect(this.links.make(actor, file.id, as === 'preview' ? 'PREVIEW' : 'FILE'), 302);
  }

  @Get('links/:token')
  @Access('signedIn')
  @ApiOperation({ operationId: 'readLinkedFile', summary: 'What a link leads to' })
  async readLinked(
    @Param('token', { schema: z.string().max(100) }) token: string,
    @CurrentActor() actor: RequestActor | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!actor) throw new ProblemError('UNAUTHENTICATED');
    const { fileId, what } = this.links.open(actor, token);
    await this.sending.send(request, reply, await this.reading.readable(actor, fileId), what);
  }
}
