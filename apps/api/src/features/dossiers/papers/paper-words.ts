import { type DossierAction, formatLimit, type SupplementItem } from '@motcua/domain';
import { fieldOf, type PaperForm, type Profile } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { PaperFacts } from '../../documents/index.js';
import type { HandedIn } from '../submit/handed-in.js';

/** The reason and its basis, where an act gives them. */
export function grounds(action: DossierAction): Pick<PaperFacts, 'note' | 'legalBasis'> {
  switch (action.type) {
    case 'stepCompleted':
      return { note: action.facts.note, legalBasis: null };
    case 'supplementRequested':
      return { note: action.facts.note, legalBasis: action.facts.legalBasis };
    case 'withdrawn':
      return { note: action.facts.reason, legalBasis: null };
    case 'stopped':
      return { note: action.facts.reason, legalBasis: action.facts.legalBasis };
    case 'paymentRequested':
      return { note: action.facts.note, legalBasis: null };
    case 'extended':
      return { note: action.facts.reason, legalBasis: null };
    default:
      return { note: null, legalBasis: null };
  }
}

/** What is owed, where an act asks for it. */
export function owed(action: DossierAction): PaperFacts['payment'] {
  if (action.type !== 'paymentRequested') return null;
  const { items, total, noticeNumber, payBy } = action.facts;
  return { items: items.map(({ name, amount }) => ({ name, amount })), total, noticeNumber, payBy };
}

/** The time added, where an act adds some. */
export function addedTime(action: DossierAction): PaperFacts['extension'] {
  if (action.type !== 'extended') return null;
  const { by, from, to } = action.facts;
  return { by: formatLimit(by), from, to };
}

/** What is asked for, by the names the applicant knows. */
export function askedItems(
  { form, documents }: Pick<ProcedureDefinition, 'form' | 'documents'>,
  action: DossierAction,
): PaperFacts['items'] {
  if (action.type !== 'supplementRequested') return [];
  const nameOf = ({ kind, key }: SupplementItem): string | undefined => {
    if (kind === 'FIELD') return fieldOf(form, `/answers/${key}`)?.label.vi;
    return documents.find((document) => document.key === key)?.name.vi;
  };
  return action.facts.items.map((item) => ({ what: nameOf(item) ?? 'Nội dung khác', reason: item.reason }));
}

/**
 * The papers of the dossier with the number of files handed in for each: as counted at the counter; online, as asked,
 * each scan standing for them.
 */
export function handedDocuments(
  { documents }: Pick<ProcedureDefinition, 'documents'>,
  { documents: files, papers }: Pick<HandedIn, 'documents' | 'papers'>,
): PaperFacts['documents'] {
  return documents
    .filter(({ key }) => papers[key] !== undefined || (files[key]?.length ?? 0) > 0)
    .map(({ key, name, originals, copies }) => {
      const paper = papers[key];
      return {
        name: paper && paper.form !== 'ORIGINAL' ? `${name.vi} (${PAPER_FORMS[paper.form]})` : name.vi,
        originals: paper ? paper.originals : originals,
        copies: paper ? paper.copies : copies,
        files: files[key]?.length ?? 0,
      };
    });
}

const PAPER_FORMS: Record<Exclude<PaperForm, 'ORIGINAL'>, string> = {
  CERTIFIED_COPY: 'bản sao chứng thực',
  COMPARED_COPY: 'bản sao đã đối chiếu bản chính',
  PHOTO: 'bản chụp',
  ELECTRONIC: 'bản điện tử',
  DATA: 'khai thác từ cơ sở dữ liệu',
};

type PlaceName = (provinceCode: string, communeCode: string) => string | null;

/** The applicant as the counter's forms name them. */
export function requester(profile: Profile, placeName: PlaceName): PaperFacts['requester'] {
  const { provinceCode, communeCode, detail } = profile.address ?? {};
  const place = provinceCode && communeCode ? placeName(provinceCode, communeCode) : null;
  return {
    fullName: profile.fullName ?? '',
    personalId: profile.personalId ?? '',
    address: [detail, place].filter(Boolean).join(', '),
    phone: profile.phone ?? '',
    email: profile.email ?? '',
  };
}
