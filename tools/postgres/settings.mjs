import { availableParallelism, totalmem } from 'node:os';

const MB = 1024 * 1024;

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

function durable() {
  const memory = totalmem() / MB;
  const buffers = clamp(memory / 8, 128, 1024);
  return {
    max_connections: '100',
    shared_buffers: `${buffers}MB`,
    effective_cache_size: `${clamp(memory / 2, 256, 16384)}MB`,
    work_mem: '8MB',
    maintenance_work_mem: `${clamp(memory / 32, 64, 512)}MB`,
    max_wal_size: '2GB',
    wal_compression: 'on',
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
