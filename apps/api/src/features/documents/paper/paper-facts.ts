import type { Text } from '@motcua/contracts';
import type { FilledBlock } from '@motcua/procedures';

export interface PaperAgency {
  id: string;
  name: string;
  /** The agency above, as printed over the name. */
  parentName: string | null;
  address: string;
  phone: string;
  /** Where papers are dated: "Đồng Hới". */
  place: string;
}

/** Everything an issued paper may say, gathered by the use case at the moment of issue. Instants are epoch ms. */
export interface PaperFacts {
  dossier: {
    code: string;
    subject: string;
    submittedAt: number;
    acceptedAt: number | null;
    dueAt: number | null;
    limit: Text;
  };
  issuedAt: number;
  procedureName: string;
  receivingAgency: PaperAgency;
  competentAgency: PaperAgency;
  requester: { fullName: string; personalId: string; address: string; phone: string; email: string };
  officer: { name: string; title: string };
  lookupSecret: string;
  lookupUrl: string;
  documents: { name: string; originals: number; copies: number; files: number }[];
  /** What a supplement request asks for. */
  items: { what: string; reason: string }[];
  note: string | null;
  legalBasis: string | null;
  /** What is to be paid, in whole đồng; only for PAYMENT_NOTICE. */
  payment: {
    items: { name: string; amount: number }[];
    total: number;
    noticeNumber: string | null;
    payBy: number | null;
  } | null;
  /** Time added with an apology; only for MAU_04. */
  extension: { by: Text; from: number; to: number } | null;
  /** The procedure's own form in place of the general one, filled in. */
  own: { template: string; name: Text; numberPattern: string; blocks: FilledBlock[] } | null;
  /** What a procedure's own paper says, its template filled in and its number drawn by the use case; only for RESULT. */
  result: { template: string; name: Text; number: string; blocks: FilledBlock[] } | null;
}
