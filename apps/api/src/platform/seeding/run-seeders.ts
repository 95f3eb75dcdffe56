import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Seeder, type SeedReport } from './seeder.js';

/** Runs every feature's seeders in their order. */
export async function runSeeders(app: INestApplicationContext, report: SeedReport): Promise<void> {
  const seeders = app
    .get(DiscoveryService, { strict: false })
    .getProviders()
    .map((wrapper): unknown => wrapper.instance)
    .filter((instance): instance is Seeder => instance instanceof Seeder)
    .toSorted((a, b) => a.order - b.order);
  for (const seeder of seeders) await seeder.seed(report);
}
