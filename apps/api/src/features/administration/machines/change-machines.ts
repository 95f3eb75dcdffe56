import type { ChangeMachine, MachineSecret, NewMachine, RotateSecret, WithReason } from '@motcua/contracts';
import { vietnamDay } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { AdministrativeLog } from '../../../platform/administrative-log/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database, type Tx } from '../../../platform/database/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { AccountWrites } from '../accounts/account-writes.store.js';
import { type Administrator, Governing } from '../governing/governing.js';
import { GoverningStore } from '../governing/governing.store.js';
import { refused, wrongField } from '../governing/refusals.js';
import type { MachineRow } from './machine-rows.js';
import { MACHINE_ROLES, readTerms } from './machine-terms.js';
import { MachinesStore } from './machines.store.js';
import { newSecret, secretHash } from './secret.js';

const HOUR = 3_600_000;

interface Of {
  clientId: string;
  seen: number;
}

interface Change {
  tx: Tx;
  machine: MachineRow;
  now: Date;
}

@Injectable()
export class ChangeMachines {
  constructor(
    private readonly database: Database,
    private readonly governing: Governing,
    private readonly units: GoverningStore,
    private readonly store: MachinesStore,
    private readonly writes: AccountWrites,
    private readonly log: AdministrativeLog,
    private readonly clock: Clock,
  ) {}

  /** The answer holds the secret, this once. Throws INVALID_REQUEST with the fields that are wrong. */
  async create(by: Administrator, wanted: NewMachine): Promise<MachineSecret> {
    const { clientId, name, role, reason } = wanted;
    const now = this.clock.date();
    const from = vietnamDay(now.getTime());
    const terms = readTerms(wanted, from);
    if (!MACHINE_ROLES.includes(role)) throw wrongField('/role', 'NOT_FOR_MACHINES', NOT_FOR_MACHINES);
    return this.database.transaction(async (tx) => {
      const governed = await this.governing.within(tx, by);
      const unit = await this.units.unit(tx, wanted.unit, governed);
      if (!unit) throw wrongField('/unit', 'UNKNOWN_UNIT', UNKNOWN_UNIT);
      const id = await this.store.create(tx, { clientId, name, unitId: unit.id, role, from }, terms);
      if (id === null) throw wrongField('/clientId', 'TAKEN', TAKEN);
      const secret = await this.giveSecret(tx, id, now, now);
      await this.log.append(tx, by, {
        what: 'machine.created',
        target: { kind: 'machine', id },
        after: { clientId, name, role, unit: `${unit.code} ${unit.name}`, ...termFacts(terms) },
        reason,
      });
      return { clientId, secret, oldValidUntil: null };
    });
  }

  /** Tokens given out before keep their scopes for at most an hour; the ranges count at once. */
  change(by: Administrator, of: Of, { reason, ...wanted }: ChangeMachine): Promise<void> {
    return this.run(by, of, async ({ tx, machine, now }) => {
      const { client } = machine;
      if (!client) throw refused('NO_CLIENT');
      const terms = readTerms(wanted, vietnamDay(now.getTime()));
      await this.store.setTerms(tx, machine.id, terms);
      const narrowed = client.scopes.some((scope) => !terms.scopes.includes(scope));
      if (narrowed) await this.store.endTokens(tx, machine.id, now, 'SCOPES_CHANGED');
      await this.log.append(tx, by, {
        what: 'machine.changed',
        target: { kind: 'machine', id: machine.id },
        before: termFacts({ ...client, expiresAt: new Date(client.expiresAt) }),
        after: termFacts(terms),
        reason,
      });
    });
  }

  /** Without an overlap the secret may have been stolen: the tokens end too. */
  rotate(by: Administrator, of: Of, { overlapHours, reason }: RotateSecret): Promise<MachineSecret> {
    return this.run(by, of, async ({ tx, machine, now }) => {
      if (!machine.client) throw refused('NO_CLIENT');
      const oldUntil = new Date(now.getTime() + overlapHours * HOUR);
      const secret = await this.giveSecret(tx, machine.id, now, oldUntil);
      if (overlapHours === 0) await this.store.endTokens(tx, machine.id, now, 'SECRET_CHANGED');
      await this.log.append(tx, by, {
        what: 'machine.secret-changed',
        target: { kind: 'machine', id: machine.id },
        after: { oldValidUntil: oldUntil.toISOString() },
        reason,
      });
      return { clientId: of.clientId, secret, oldValidUntil: oldUntil.toISOString() };
    });
  }

  disable(by: Administrator, of: Of, { reason }: WithReason): Promise<void> {
    return this.run(by, of, async ({ tx, machine, now }) => {
      if (machine.disabled) throw refused('ALREADY_DISABLED');
      await this.writes.setDisabled(tx, machine.id, now);
      await this.store.endTokens(tx, machine.id, now, 'DISABLED');
      await this.log.append(tx, by, {
        what: 'machine.disabled',
        target: { kind: 'machine', id: machine.id },
        reason,
      });
    });
  }

  enable(by: Administrator, of: Of, { reason }: WithReason): Promise<void> {
    return this.run(by, of, async ({ tx, machine }) => {
      if (!machine.disabled) throw refused('NOT_DISABLED');
      await this.writes.setDisabled(tx, machine.id, null);
      await this.log.append(tx, by, {
        what: 'machine.enabled',
        target: { kind: 'machine', id: machine.id },
        reason,
      });
    });
  }

  private async run<T>(
    by: Administrator,
    { clientId, seen }: Of,
    change: (change: Change) => Promise<T>,
  ): Promise<T> {
    const now = this.clock.date();
    return this.database.transaction(async (tx) => {
      const governed = await this.governing.within(tx, by);
      const machine = await this.store.lock(tx, governed, clientId, now);
      if (!machine) throw new ProblemError('NOT_FOUND');
      if (machine.version !== seen)
        throw new ProblemError('STALE_VERSION', { currentVersion: machine.version });
      const done = await change({ tx, machine, now });
      await this.writes.raise(tx, machine.id);
      return done;
    });
  }

  private async giveSecret(tx: Tx, accountId: string, now: Date, oldUntil: Date): Promise<string> {
    const secret = newSecret();
    await this.store.addSecret(tx, accountId, secretHash(secret), now, oldUntil);
    return secret;
  }
}

function termFacts({
  scopes,
  addressRanges,
  expiresAt,
}: Parameters<MachinesStore['setTerms']>[2]): Record<string, unknown> {
  return {
    scopes: scopes.join(' '),
    addressRanges: addressRanges.join(' '),
    expiresAt: expiresAt.toISOString(),
  };
}

const UNKNOWN_UNIT = {
  vi: 'Không có đơn vị này trong phạm vi quản trị của bạn.',
  en: 'There is no such unit among those you administer.',
};
const TAKEN = { vi: 'Mã máy khách này đã được dùng.', en: 'This client id is taken.' };
const NOT_FOR_MACHINES = {
  vi: 'Máy khách không giữ chức vụ ký duyệt, quản trị hoặc hỗ trợ.',
  en: 'A machine neither signs, administers nor assists.',
};
