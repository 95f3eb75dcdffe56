import type { ProcedurePage } from '@motcua/contracts';
import type { Text } from '@motcua/domain';
import type { FilingMethod } from '../import/national-record.js';

// The record's kinds mix phí and lệ phí, so neither is claimed.
const NAME: Text = { vi: 'Phí, lệ phí', en: 'Fee or charge' };
const CHANNELS: Readonly<Record<FilingMethod['channel'], Text>> = {
  ONLINE: { vi: 'trực tuyến', en: 'online' },
  COUNTER: { vi: 'trực tiếp', en: 'at the counter' },
  POSTAL: { vi: 'bưu chính', en: 'by post' },
};
const SEE_RULES: Text = {
  vi: 'Theo quy định; hỏi cơ quan tiếp nhận',
  en: 'As regulated; ask the receiving office',
};

/** One line per different fee; which ways of filing it belongs to is said only where they differ. */
export function nationalFees(methods: readonly FilingMethod[]): ProcedurePage['fees'] {
  const channels = new Map<string, Set<FilingMethod['channel']>>();
  for (const { channel, fees } of methods) {
    for (const { amount, text } of fees) {
      const key = JSON.stringify([amount, text]);
      channels.set(key, (channels.get(key) ?? new Set()).add(channel));
    }
  }
  const all = new Set(methods.map(({ channel }) => channel)).size;
  return [...channels].map(([key, of]) => {
    const [amount, text] = JSON.parse(key) as [number | null, string | null];
    return {
      when: of.size === all ? null : listed([...of].map((channel) => CHANNELS[channel])),
      name: NAME,
      kind: 'UNKNOWN' as const,
      amount,
      text: text === null ? (amount === null ? SEE_RULES : null) : { vi: text, en: text },
    };
  });
}

function listed(texts: readonly Text[]): Text {
  return {
    vi: `Nộp ${texts.map(({ vi }) => vi).join(', ')}`,
    en: `Filed ${texts.map(({ en }) => en).join(', ')}`,
  };
}
