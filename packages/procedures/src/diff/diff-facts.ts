import type { Text } from '@motcua/domain';
import type { ProcedureDefinition } from '../definition.js';
import { change, NOTHING, plain, type ProcedureChange, replaced } from './change.js';
import { align } from './keyed.js';

/** Names, texts, law, channels: what the information page shows. */
export function diffFacts(before: ProcedureDefinition, after: ProcedureDefinition): ProcedureChange[] {
  const text = (place: string, what: Text, read: (one: ProcedureDefinition) => Text | null) =>
    replaced('CITIZEN', place, what, read(before) ?? NOTHING, read(after) ?? NOTHING);
  return [
    ...text('name', { vi: 'Tên thủ tục', en: 'Name' }, ({ name }) => name),
    ...text('plainName', { vi: 'Tên thường gọi', en: 'Plain name' }, ({ plainName }) => plainName),
    ...text('summary', { vi: 'Tóm tắt', en: 'Summary' }, ({ summary }) => summary),
    ...text('conditions', { vi: 'Điều kiện', en: 'Conditions' }, ({ conditions }) => conditions),
    ...text('declaration', { vi: 'Lời cam đoan', en: 'Declaration' }, ({ declaration }) => declaration),
    ...text('decision', { vi: 'Quyết định công bố', en: 'Publication decision' }, (one) =>
      plain(one.publicationDecision),
    ),
    ...text('channels', { vi: 'Cách nộp', en: 'Ways to file' }, ({ channels }) => channelText(channels)),
    ...text('publicSteps', { vi: 'Trình tự', en: 'Public steps' }, ({ publicSteps }) => ({
      vi: publicSteps.map(({ name }) => name.vi).join(' · '),
      en: publicSteps.map(({ name }) => name.en).join(' · '),
    })),
    ...text('offering', { vi: 'Cơ quan giải quyết', en: 'Deciding agencies' }, ({ offering }) =>
      plain(`${offering.competentKind} / ${offering.receivingKind}`),
    ),
    ...listed('results', { vi: 'kết quả', en: 'result' }, before.results, after.results),
    ...listed(
      'subjects',
      { vi: 'đối tượng', en: 'kind of applicant' },
      before.subjectTypes,
      after.subjectTypes,
    ),
    ...listed(
      'law',
      { vi: 'căn cứ pháp lý', en: 'legal basis' },
      before.legalBases.map(lawItem),
      after.legalBases.map(lawItem),
    ),
  ];
}

const CHANNELS: Readonly<Record<ProcedureDefinition['channels'][number], Text>> = {
  ONLINE: { vi: 'trực tuyến', en: 'online' },
  COUNTER: { vi: 'trực tiếp', en: 'at the counter' },
  POSTAL: { vi: 'bưu chính', en: 'by post' },
};

function channelText(channels: ProcedureDefinition['channels']): Text {
  return {
    vi: channels.map((channel) => CHANNELS[channel].vi).join(', '),
    en: channels.map((channel) => CHANNELS[channel].en).join(', '),
  };
}

function lawItem({ code, name }: ProcedureDefinition['legalBases'][number]): { code: string; name: Text } {
  const text = plain(code === null ? name : `${code} ${name}`);
  return { code: code ?? name, name: text };
}

function listed(
  place: string,
  what: Text,
  before: readonly { code: string; name: Text }[],
  after: readonly { code: string; name: Text }[],
): ProcedureChange[] {
  const { added, removed } = align(before, after, ({ code }) => code);
  return [
    ...added.map(({ code, name }) =>
      change('CITIZEN', `${place}.${code}`, `Thêm ${what.vi} “${name.vi}”`, `New ${what.en} “${name.en}”`),
    ),
    ...removed.map(({ code, name }) =>
      change(
        'CITIZEN',
        `${place}.${code}`,
        `Bỏ ${what.vi} “${name.vi}”`,
        `The ${what.en} “${name.en}” is gone`,
      ),
    ),
  ];
}
