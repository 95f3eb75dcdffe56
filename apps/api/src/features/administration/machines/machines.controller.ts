import {
  ChangeMachine,
  Machine,
  Machines,
  MachineSecret,
  MachinesQuery,
  NewMachine,
  RotateSecret,
  WithReason,
} from '@motcua/contracts';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor, type RequestActor } from '../../../platform/access/index.js';
import { etag, IfMatch } from '../../../platform/http/index.js';
import { ChangeMachines } from './change-machines.js';
import { ReadMachines } from './read-machines.js';

const ClientId = z.string().min(1).max(100);
const ADMINISTRATORS = { roles: ['SYSTEM_ADMIN'] } as const;
const CHANGE = { fresh: true };

/** Machine clients of the caller's units. */
@ApiTags('administration')
@Controller('api/v1/administration/machines')
export class MachinesController {
  constructor(
    private readonly machines: ReadMachines,
    private readonly changing: ChangeMachines,
  ) {}

  @Get()
  @Access(ADMINISTRATORS)
  @ApiOperation({ operationId: 'listMachines' })
  @ApiOkResponse({ standardSchema: Machines })
  list(
    @Query({ schema: MachinesQuery }) query: MachinesQuery,
    @CurrentActor() actor: RequestActor,
  ): Promise<Machines> {
    return this.machines.page(actor, query);
  }

  @Post()
  @Access(ADMINISTRATORS, CHANGE)
  @ApiOperation({ operationId: 'createMachine', summary: 'The answer holds the secret, this once' })
  @ApiCreatedResponse({ standardSchema: MachineSecret })
  create(
    @Body({ schema: NewMachine }) body: NewMachine,
    @CurrentActor() actor: RequestActor,
  ): Promise<MachineSecret> {
    return this.changing.create(actor, body);
  }

  @Get(':clientId')
  @Access(ADMINISTRATORS)
  @ApiOperation({ operationId: 'readMachine' })
  @ApiOkResponse({ standardSchema: Machine })
  read(
    @Param('clientId', { schema: ClientId }) clientId: string,
    @CurrentActor() actor: RequestActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Machine> {
    return this.tagged(actor, clientId, reply);
  }

  @Patch(':clientId')
  @Access(ADMINISTRATORS, CHANGE)
  @ApiOperation({ operationId: 'changeMachine' })
  @ApiOkResponse({ standardSchema: Machine })
  async change(
    @Param('clientId', { schema: ClientId }) clientId: string,
    @IfMatch() seen: number,
    @Body({ schema: ChangeMachine }) body: ChangeMachine,
    @CurrentActor() actor: RequestActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Machine> {
    await this.changing.change(actor, { clientId, seen }, body);
    return this.tagged(actor, clientId, reply);
  }

  @Post(':clientId/rotate')
  @HttpCode(200)
  @Access(ADMINISTRATORS, CHANGE)
  @ApiOperation({ operationId: 'rotateMachineSecret', summary: 'The answer holds the new secret, this once' })
  @ApiOkResponse({ standardSchema: MachineSecret })
  rotate(
    @Param('clientId', { schema: ClientId }) clientId: string,
    @IfMatch() seen: number,
    @Body({ schema: RotateSecret }) body: RotateSecret,
    @CurrentActor() actor: RequestActor,
  ): Promise<MachineSecret> {
    return this.changing.rotate(actor, { clientId, seen }, body);
  }

  @Post(':clientId/disable')
  @HttpCode(200)
  @Access(ADMINISTRATORS, CHANGE)
  @ApiOperation({ operationId: 'disableMachine' })
  @ApiOkResponse({ standardSchema: Machine })
  async disable(
    @Param('clientId', { schema: ClientId }) clientId: string,
    @IfMatch() seen: number,
    @Body({ schema: WithReason }) body: WithReason,
    @CurrentActor() actor: RequestActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Machine> {
    await this.changing.disable(actor, { clientId, seen }, body);
    return this.tagged(actor, clientId, reply);
  }

  @Post(':clientId/enable')
  @HttpCode(200)
  @Access(ADMINISTRATORS, CHANGE)
  @ApiOperation({ operationId: 'enableMachine' })
  @ApiOkResponse({ standardSchema: Machine })
  async enable(
    @Param('clientId', { schema: ClientId }) clientId: string,
    @IfMatch() seen: number,
    @Body({ schema: WithReason }) body: WithReason,
    @CurrentActor() actor: RequestActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Machine> {
    await this.changing.enable(actor, { clientId, seen }, body);
    return this.tagged(actor, clientId, reply);
  }

  private async tagged(actor: RequestActor, clientId: string, reply: FastifyReply): Promise<Machine> {
    const machine = await this.machines.one(actor, clientId);
    void reply.header('etag', etag(machine.version));
    return machine;
  }
}
