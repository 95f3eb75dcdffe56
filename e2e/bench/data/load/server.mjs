import { join } from 'node:path';
import { startPostgres } from '../../../../tools/embedded-postgres.mjs';

/** Nothing is kept if the load is cut off, so nothing is done for that case. */
const LOADING = {
  wal_level: 'minimal',
  max_wal_senders: '0',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  checkpoint_timeout: '1h',
  max_wal_size: '8GB',
  maintenance_work_mem: '1500MB',
  max_parallel_maintenance_workers: '2',
  max_parallel_workers: '4',
  archive_mode: 'off',
};

const clusterOf = (place) => join(place, 'pg');

export const startLoading = (place) => startPostgres({ dataDir: clusterOf(place), settings: LOADING });
/** As the product runs it. */
export const startServing = (place) => startPostgres({ dataDir: clusterOf(place) });
