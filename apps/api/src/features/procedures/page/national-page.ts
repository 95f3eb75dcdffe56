import type { ProcedurePage } from '@motcua/contracts';
import type { Text } from '@motcua/domain';
import type { DetailPart, FilingMethod, Limit, NationalRecord } from '../import/national-record.js';
import { nationalDocuments } from './national-documents.js';
import { nationalFees } from './national-fees.js';

const UNITS: Readonly<Record<Limit['unit'], Text>> = {
  WORKING_DAY: { vi: 'ngày làm việc', en: 'working days' },
  DAY: { vi: 'ngày', en: 'days' },
  HOUR: { vi: 'giờ', en: 'hours' },
  MONTH: { vi: 'tháng', en: 'months' },
};
const CHANNELS: Readonly<Record<FilingMethod['channel'], Text>> = {
  ONLINE: { vi: 'Nộp trực tuyến', en: 'Filed online' },
  COUNTER: { vi: 'Nộp trực tiếp', en: 'Filed at the counter' },
  POSTAL: { vi: 'Nộp qua bưu chính', en: 'Filed by post' },
};

/** Facts of an imported record that the catalogue holds beside it. */
export interface CatalogueFacts {
  code: string;
  name: string;
  sector: string | null;
  level: string | null;
  agency: string | null;
}

type NationalParts = Omit<ProcedurePage, 'versionId' | 'updatedAt' | 'related' | 'source' | 'fileable'>;

/** An information page from the national record. There is only a Vietnamese text; English shows the same. */
export function nationalPage(facts: CatalogueFacts, { list, detail }: NationalRecord): NationalParts {
  const subjects = (detail ?? list)?.subjectTypes ?? [];
  return {
    code: facts.code,
    name: same(facts.name),
    plainName: null,
    summary: null,
    sector: facts.sector === null ? null : same(facts.sector),
    level: facts.level,
    whoCanApply: subjects.map(({ name }) => same(name)),
    cases:
      detail?.cases
        .filter(({ name }) => name !== '')
        .map(({ code, name }) => ({ key: code, name: same(name) })) ?? [],
    timeLimits: detail ? timeLimits(detail) : [],
    feeSummary: null,
    fees: detail ? nationalFees(detail.methods) : [],
    documents: detail ? nationalDocuments(detail.documentGroups) : [],
    whoDecides: whoDecides(facts, detail),
    channels: [...new Set(detail?.methods.map(({ channel }) => channel))],
    results: detail?.results.map(({ name }) => same(name)) ?? [],
    publicSteps: detail?.steps.map(stepOf) ?? [],
    conditions: textOf([detail?.conditions, detail?.note]),
    legalBases: detail?.legalBases ?? [],
    estimatedMinutes: null,
    publicationDecision: detail?.decision?.number ?? null,
  };
}

function same(text: string): Text {
  return { vi: text, en: text };
}

function textOf(parts: readonly (string | null | undefined)[]): Text | null {
  const text = parts.filter((part) => part).join('\n\n');
  return text === '' ? null : same(text);
}

function stepOf({ name, text }: DetailPart['steps'][number]): ProcedurePage['publicSteps'][number] {
  if (name !== null) return { name: same(name), description: text === '' ? null : same(text) };
  return { name: { vi: 'Trình tự thực hiện', en: 'Steps' }, description: same(text) };
}

function whoDecides({ agency }: CatalogueFacts, detail: DetailPart | null): Text | null {
  const { executing = [], deciding = [] } = detail?.agencies ?? {};
  return textOf([
    [executing, deciding, agency ? [agency] : []].find((names) => names.length > 0)?.join('; '),
  ]);
}

/** The ways of filing first; where they say nothing usable, or something else, the cases as well. */
function timeLimits({ methods, cases }: DetailPart): ProcedurePage['timeLimits'] {
  const byMethod = methods.flatMap(({ channel, limit, limitText }) => {
    const text = limit ? limitWords(limit) : limitText === null ? null : same(limitText);
    return text ? [{ channel, text }] : [];
  });
  const channelsOf = new Map<string, Set<FilingMethod['channel']>>();
  for (const { channel, text } of byMethod) {
    channelsOf.set(text.vi, (channelsOf.get(text.vi) ?? new Set()).add(channel));
  }
  const uniform = channelsOf.size === 1;
  const ofMethods = [...channelsOf].map(([vi, channels]) => ({
    when: uniform ? null : listed([...channels].map((channel) => CHANNELS[channel])),
    text: byMethod.find(({ text }) => text.vi === vi)?.text ?? same(vi),
  }));
  const said = new Set(ofMethods.map(({ text }) => text.vi));
  const ofCases = cases.flatMap(({ name, limit }) => {
    const text = limit && limitWords(limit);
    return text && !said.has(text.vi) ? [{ when: name === '' ? null : same(name), text }] : [];
  });
  return [...ofMethods, ...ofCases];
}

function limitWords({ quantity, unit }: Limit): Text {
  const { vi, en } = UNITS[unit];
  return { vi: `${String(quantity).replace('.', ',')} ${vi}`, en: `${quantity} ${en}` };
}

function listed(texts: readonly Text[]): Text {
  return { vi: texts.map(({ vi }) => vi).join(', '), en: texts.map(({ en }) => en).join(', ') };
}
