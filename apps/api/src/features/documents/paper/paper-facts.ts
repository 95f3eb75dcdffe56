import type { Text } from '@motcua/contracts';
import type { OutputTemplate } from '@motcua/procedures';

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
  /** Number of the result, drawn by the use case; only for RESULT. */
  resultNumber: string | null;
  template: OutputTemplate | null;
  /** Names a template may use: readable answers at the root, requester, agency, dossier, steps, by. */
  scope: Readonly<Record<string, unknown>>;
}
