import { type Config, ConfigError } from '../config/index.js';
import { unsafeDatabase } from './unsafe-database.store.js';
import { unsafeSettings } from './unsafe-settings.js';

/** Throws ConfigError with everything that only a demo may have: nobody starts real work by mistake on such a base. */
export async function refuseUnsafe(
  config: Config,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const faults = [...unsafeSettings(config, env), ...(await unsafeDatabase(config))];
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
}
