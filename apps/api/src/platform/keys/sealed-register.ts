import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type SealedColumn, SealedColumns } from '../crypto/index.js';

/** Every sealed column of every feature. */
@Injectable()
export class SealedRegister {
  constructor(private readonly discovery: DiscoveryService) {}

  columns(table?: string): SealedColumn[] {
    return this.discovery
      .getProviders()
      .map(({ instance }): unknown => instance)
      .filter((instance) => instance instanceof SealedColumns)
      .flatMap(({ columns }) => columns)
      .filter((column) => table === undefined || column.table === table)
      .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)));
  }
}

export function nameOf({ table, column }: SealedColumn): string {
  return `${table}.${column}`;
}
