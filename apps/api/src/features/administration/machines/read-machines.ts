import type { Machine, Machines, MachinesQuery } from '@motcua/contracts';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { MACHINE_SCOPES, type RequestActor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { decodeCursor, encodeCursor } from '../../../platform/http/index.js';
import { Governing } from '../governing/governing.js';
import type { MachineRow } from './machine-rows.js';
import { MachinesStore } from './machines.store.js';

const CursorKeys = z.tuple([z.string().max(100)]);

@Injectable()
export class ReadMachines {
  constructor(
    private readonly governing: Governing,
    private readonly store: MachinesStore,
    private readonly clock: Clock,
  ) {}

  async page(actor: RequestActor, { q, cursor, limit }: MachinesQuery): Promise<Machines> {
    const now = this.clock.date();
    const after = cursor === undefined ? null : decodeCursor(cursor, CursorKeys)[0];
    const governed = await this.governing.of(actor);
    const rows = await this.store.list(governed, { q: q || null, after, limit: limit + 1 }, now);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map((row) => machineView(row, now)),
      nextCursor: last ? encodeCursor([last.clientId]) : null,
      scopes: [...MACHINE_SCOPES],
    };
  }

  /** Throws NOT_FOUND for a machine that is not governed. */
  async one(actor: RequestActor, clientId: string): Promise<Machine> {
    const now = this.clock.date();
    const row = await this.store.find(await this.governing.of(actor), clientId, now);
    if (!row) throw new ProblemError('NOT_FOUND');
    return machineView(row, now);
  }
}

function machineView({ client, post, secrets, ...row }: MachineRow, now: Date): Machine {
  return {
    clientId: row.clientId,
    name: row.name,
    version: row.version,
    state: stateOf(row.disabled, client, now),
    post: post && { role: post.role, unit: { code: post.unit.code, name: post.unit.name } },
    scopes: client?.scopes ?? [],
    addressRanges: client?.addressRanges ?? [],
    expiresAt: iso(client?.expiresAt ?? null),
    lastUsedAt: iso(client?.lastUsedAt ?? null),
    lastAddress: client?.lastAddress ?? null,
    secrets: secrets.map(({ madeAt, validUntil }) => ({
      madeAt: new Date(madeAt).toISOString(),
      validUntil: iso(validUntil),
    })),
  };
}

function stateOf(disabled: boolean, client: MachineRow['client'], now: Date): Machine['state'] {
  if (disabled) return 'DISABLED';
  if (!client) return 'NO_CLIENT';
  return client.expiresAt <= now.getTime() ? 'EXPIRED' : 'ACTIVE';
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
