import type { Adapter, AdapterPayload } from 'oidc-provider';

const MAX_ENTRIES = 5000;

interface Entry {
  payload: AdapterPayload;
  expiresAt: number;
}

/** Everything the provider remembers, in this process only and bounded: the oldest entries go first. */
export function createMemoryAdapter(): (model: string) => Adapter {
  const entries = new Map<string, Entry>();

  function live(key: string): AdapterPayload | undefined {
    const entry = entries.get(key);
    if (entry && entry.expiresAt <= Date.now()) {
      entries.delete(key);
      return undefined;
    }
    return entry?.payload;
  }

  return (model) => ({
    async upsert(id, payload, expiresIn) {
      // Forgetting sessions means no single sign-on: each sign-in asks again who is signing in,
      // which is what a person trying the product as several citizens needs.
      if (model === 'Session') return;
      const key = `${model}:${id}`;
      entries.delete(key);
      entries.set(key, { payload, expiresAt: Date.now() + (expiresIn ?? 3600) * 1000 });
      for (const oldest of entries.keys()) {
        if (entries.size <= MAX_ENTRIES) break;
        entries.delete(oldest);
      }
    },
    async find(id) {
      return live(`${model}:${id}`);
    },
    async findByUid() {
      return undefined;
    },
    async findByUserCode() {
      return undefined;
    },
    async consume(id) {
      const payload = live(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    async destroy(id) {
      entries.delete(`${model}:${id}`);
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of entries) {
        if (payload.grantId === grantId) entries.delete(key);
      }
    },
  });
}
