import { FileRef } from '@motcua/contracts';
import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor, type RequestActor } from '../access/index.js';
import { ProblemError } from '../errors/index.js';
import { RateLimit } from '../http/rate-limit.js';
import { FileReading } from './file-reading.js';
import { FileStore } from './file-store.js';
import { sendFile } from './send-file.js';
import { fileRef } from './stored-file.js';
import { takeOnlyPart } from './take-only-part.js';

@ApiTags('files')
@Controller('api/v1/files')
export class FilesController {
  constructor(
    private readonly files: FileStore,
    private readonly reading: FileReading,
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
    const stored = await takeOnlyPart(request, (part) =>
      this.files.receive(part.file, { name: part.filename, uploadedBy: actor.accountId }),
    );
    return fileRef(stored);
  }

  @Get(':id')
  @Access('signedIn', { scope: 'files:read' })
  @ApiOperation({ operationId: 'readFile' })
  async read(
    @Param('id', { schema: z.uuid() }) id: string,
    @CurrentActor() actor: RequestActor | null,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!actor) throw new ProblemError('UNAUTHENTICATED');
    const file = await this.reading.readable(actor, id);
    await sendFile(reply, file, this.files.open(file));
  }
}
