import {
  Account,
  Accounts,
  AccountsQuery,
  ChangePost,
  EndPost,
  GivePost,
  GovernedUnits,
  NewAccount,
  OneTimePassword,
  RecoverAccount,
  WithReason,
} from '@motcua/contracts';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor, type RequestActor } from '../../../platform/access/index.js';
import { etag, IfMatch } from '../../../platform/http/index.js';
import { ChangePosts } from '../posts/change-posts.js';
import { CreateAccount } from './create-account.js';
import { LockAccount } from './lock-account.js';
import { ReadAccounts } from './read-accounts.js';

const Username = z.string().min(1).max(100);
const Id = z.uuid();
const UnitsQuery = z.object({ q: z.string().trim().max(100).optional() });

const ADMINISTRATORS = { roles: ['SYSTEM_ADMIN'] } as const;
/** No Idempotency-Key on these: If-Match lets a write happen once, and answers with a secret must not be stored. */
const CHANGE = { fresh: true };

/** Officers' accounts and posts, for the administrator of their units. */
@ApiTags('administration')
@Controller('api/v1/administration')
export class AccountsController {
  constructor(
    private readonly accounts: ReadAccounts,
    private readonly creating: CreateAccount,
    private readonly posts: ChangePosts,
    private readonly locking: LockAccount,
  ) {}

  @Get('units')
  @Access(ADMINISTRATORS)
  @ApiOperation({ operationId: 'listGovernedUnits', summary: 'Units in which the caller may give posts' })
  @ApiOkResponse({ standardSchema: GovernedUnits })
  units(
    @Query({ schema: UnitsQuery }) { q }: z.infer<typeof UnitsQuery>,
    @CurrentActor() actor: RequestActor,
  ): Promise<GovernedUnits> {
    return this.accounts.governedUnits(actor, q);
  }

  @Get('accounts')
  @Access(ADMINISTRATORS)
  @ApiOperation({
    operationId: 'listAccounts',
    summary: "Officers' accounts with a post in the caller's units",
  })
  @ApiOkResponse({ standardSchema: Accounts })
  list(
    @Query({ schema: AccountsQuery }) query: AccountsQuery,
    @CurrentActor() actor: RequestActor,
  ): Promise<Accounts> {
    return this.accounts.page(actor, query);
  }

  @Post('accounts')
  @Access(ADMINISTRATORS, CHANGE)
  @ApiOperation({
    operationId: 'createAccount',
    summary: 'The answer holds the one-time password, this once',
  })
  @ApiCreatedResponse({ standardSchema: OneTimePassword })
  create(
    @Body({ schema: NewAccount }) body: NewAccount,
    @CurrentActor() actor: RequestActor,
  ): Promise<OneTimePassword> {
    return this.creating.create(actor, body);
  }

  @Get('accounts/:username')
  @Access(ADMINISTRATORS)
  @ApiOperation({ operationId: 'readAccount' })
  @ApiOkResponse({ standardSchema: Account })
  read(
    @Param('username', { schema: Username }) username: string,
    @CurrentActor() actor: RequestActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Account> {
    return this.tagged(actor, username, reply);
  }

  @Post('accounts/:username/posts')
  @HttpCode(200)
  @Access(ADMINISTRATORS, CHANGE)
  @ApiOperation({ operationId: 'givePost' })
  @ApiOkResponse({ standardSchema: Account })
  async give(
    @Param('username', { schema: Username }) username: string,
    @IfMatch() seen: number,
    @Body({ schema: GivePost }) body: GivePost,
    @CurrentActor() actor: RequestActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Account> {
    await this.posts.give(actor, { username, seen }, body);
    return this.tagged(actor, username, reply);
  }

  @Patch('accounts/:username/posts/:postId')
  @Access(ADMINISTRATORS, CHANGE)
  @ApiOperation({ operationId: 'movePost', summary: 'Other dates for a post that has not begun' })
  @ApiOkResponse({ standardSchema: Account })
  async move(
    @Param('username', { schema: Username }) username: string,
    @Param('postId', { schema: Id }) postId: string,
    @IfMatch() seen: number,
    @Body({ schema: ChangePost }) body: ChangePost,
    @CurrentActor() actor: RequestActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Account> {
    await this.posts.move(actor, { username, seen, postId }, body);
    return this.tagged(actor, username, reply);
  }

  @Post('accounts/:username/posts/:postId/end')
  @HttpCode(200)
  @Access(ADMINISTRATORS, CHANGE)
  @ApiOperation({ operationId: 'endPost' })
  @ApiOkResponse({ standardSchema: Account })
  async end(
    @Param('username', { schema: Username }) username: string,
    @Param('postId', { schema: Id }) postId: string,
    @IfMatch() seen: number,
    @Body({ schema: EndPost }) body: EndPost,
    @CurrentActor() actor: RequestActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Account> {
    await this.posts.end(actor, { username, seen, postId }, body);
    return this.tagged(actor, username, reply);
  }

  @Post('accounts/:username/disable')
  @HttpCode(200)
  @Access(ADMINISTRATORS, CHANGE)
  @ApiOperation({ operationId: 'disableAccount' })
  @ApiOkResponse({ standardSchema: Account })
  async disable(
    @Param('username', { schema: Username }) username: string,
    @IfMatch() seen: number,
    @Body({ schema: WithReason }) body: WithReason,
    @CurrentActor() actor: RequestActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Account> {
    await this.locking.disable(actor, { username, seen }, body);
    return this.tagged(actor, username, reply);
  }

  @Post('accounts/:username/enable')
  @HttpCode(200)
  @Access(ADMINISTRATORS, CHANGE)
  @ApiOperation({ operationId: 'enableAccount' })
  @ApiOkResponse({ standardSchema: Account })
  async enable(
    @Param('username', { schema: Username }) username: string,
    @IfMatch() seen: number,
    @Body({ schema: WithReason }) body: WithReason,
    @CurrentActor() actor: RequestActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Account> {
    await this.locking.enable(actor, { username, seen }, body);
    return this.tagged(actor, username, reply);
  }

  @Post('accounts/:username/recover')
  @HttpCode(200)
  @Access(ADMINISTRATORS, CHANGE)
  @ApiOperation({
    operationId: 'recoverAccount',
    summary: 'The answer holds the one-time password, this once',
  })
  @ApiOkResponse({ standardSchema: OneTimePassword })
  recover(
    @Param('username', { schema: Username }) username: string,
    @IfMatch() seen: number,
    @Body({ schema: RecoverAccount }) body: RecoverAccount,
    @CurrentActor() actor: RequestActor,
  ): Promise<OneTimePassword> {
    return this.locking.recover(actor, { username, seen }, body);
  }

  @Post('accounts/:username/end-sessions')
  @HttpCode(200)
  @Access(ADMINISTRATORS, CHANGE)
  @ApiOperation({ operationId: 'endSessionsOfAccount' })
  @ApiOkResponse({ standardSchema: Account })
  async endSessions(
    @Param('username', { schema: Username }) username: string,
    @IfMatch() seen: number,
    @Body({ schema: WithReason }) body: WithReason,
    @CurrentActor() actor: RequestActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Account> {
    await this.locking.endSessions(actor, { username, seen }, null, body);
    return this.tagged(actor, username, reply);
  }

  @Post('accounts/:username/sessions/:sessionId/end')
  @HttpCode(200)
  @Access(ADMINISTRATORS, CHANGE)
  @ApiOperation({ operationId: 'endSessionOfAccount' })
  @ApiOkResponse({ standardSchema: Account })
  async endSession(
    @Param('username', { schema: Username }) username: string,
    @Param('sessionId', { schema: Id }) sessionId: string,
    @IfMatch() seen: number,
    @Body({ schema: WithReason }) body: WithReason,
    @CurrentActor() actor: RequestActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Account> {
    await this.locking.endSessions(actor, { username, seen }, sessionId, body);
    return this.tagged(actor, username, reply);
  }

  /** The account as it is now, with its version for the next change. */
  private async tagged(actor: RequestActor, username: string, reply: FastifyReply): Promise<Account> {
    const account = await this.accounts.one(actor, username);
    void reply.header('etag', etag(account.version));
    return account;
  }
}
