import { Module } from '@nestjs/common';
import { DossiersModule } from '../dossiers/index.js';
import { IdentityModule } from '../identity/index.js';
import { AccountWrites } from './accounts/account-writes.store.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { AccountsStore } from './accounts/accounts.store.js';
import { ChangeAccount } from './accounts/change-account.js';
import { CreateAccount } from './accounts/create-account.js';
import { LockAccount } from './accounts/lock-account.js';
import { ReadAccounts } from './accounts/read-accounts.js';
import { Explain } from './explain/explain.js';
import { ExplainController } from './explain/explain.controller.js';
import { ExplainStore } from './explain/explain.store.js';
import { Governing } from './governing/governing.js';
import { GoverningStore } from './governing/governing.store.js';
import { LogChainStore } from './log/log-chain.store.js';
import { LogController } from './log/log.controller.js';
import { LogStore } from './log/log.store.js';
import { PinLogHandler } from './log/pin-log.handler.js';
import { ReadLog } from './log/read-log.js';
import { VerifyLog } from './log/verify-log.js';
import { ChangeMachines } from './machines/change-machines.js';
import { GrantToken } from './machines/grant-token.js';
import { MachinesController } from './machines/machines.controller.js';
import { MachinesStore } from './machines/machines.store.js';
import { ReadMachines } from './machines/read-machines.js';
import { TokenController } from './machines/token.controller.js';
import { ChangePosts } from './posts/change-posts.js';
import { GivePosts } from './posts/give-posts.js';
import { LastAdministrator } from './posts/last-administrator.js';
import { HeldTasksStore } from './tasks/held-tasks.store.js';
import { ReleaseTasksHandler } from './tasks/release-tasks.handler.js';

@Module({
  imports: [DossiersModule, IdentityModule],
  controllers: [AccountsController, MachinesController, TokenController, LogController, ExplainController],
  providers: [
    Governing,
    GoverningStore,
    AccountsStore,
    AccountWrites,
    ReadAccounts,
    ChangeAccount,
    CreateAccount,
    LockAccount,
    GivePosts,
    ChangePosts,
    LastAdministrator,
    HeldTasksStore,
    ReleaseTasksHandler,
    MachinesStore,
    ReadMachines,
    ChangeMachines,
    GrantToken,
    LogStore,
    ReadLog,
    LogChainStore,
    PinLogHandler,
    VerifyLog,
    Explain,
    ExplainStore,
  ],
})
export class AdministrationModule {}
