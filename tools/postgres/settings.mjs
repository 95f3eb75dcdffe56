import { availableParallelism, totalmem } from 'node:os';

const MB = 1024 * 1024;
/** Far more than all programs together may open (docs/how-to/operate.md). */
const CONNECTIONS = 100;

/** `-c` settings of the server. Durable keeps every promise of a commit; test trades safety for speed. */
export function serverSettings(mode) {
  const shared = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %a ',
    jit: 'off',
    random_page_cost: '1.1',
  };
  return mode === 'test' ? { ...shared, ...disposable() } : { ...shared, ...durable() };
}

/**
 * By the machine, which the programs share: a quarter for the database's own cache, up to 4 GB; what one sort or hash may
 * take so that a hundred of them at once still leave half of it. A commit is on the disk before anybody is told of it.
 */
export function durable(memory = totalmem() / MB) {
  return {
    max_connections: String(CONNECTIONS),
    shared_buffers: `${clamp(memory / 4, 128, 4096)}MB`,
    effective_cache_size: `${clamp(memory / 2, 256, 16384)}MB`,
    work_mem: `${clamp(memory / 4 / CONNECTIONS, 4, 16)}MB`,
    maintenance_work_mem: `${clamp(memory / 32, 64, 1024)}MB`,
    synchronous_commit: 'on',
    max_wal_size: '2GB',
    min_wal_size: '512MB',
    checkpoint_timeout: '15min',
    checkpoint_completion_target: '0.9',
    wal_compression: 'on',
    wal_buffers: '16MB',
    effective_io_concurrency: '200',
    maintenance_io_concurrency: '100',
    max_parallel_workers: String(availableParallelism()),
    autovacuum_vacuum_scale_factor: '0.05',
    autovacuum_analyze_scale_factor: '0.05',
    log_lock_waits: 'on',
    shared_preload_libraries: 'pg_stat_statements',
  };
}

function disposable() {
  return {
    max_connections: '200',
    shared_buffers: '128MB',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '1GB',
    checkpoint_timeout: '1h',
  };
}

const clamp = (value, low, high) => Math.round(Math.min(high, Math.max(low, value)));
