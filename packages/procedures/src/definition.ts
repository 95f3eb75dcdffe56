import type {
  Expression,
  FeeCase,
  FeeTable,
  IssuedForm,
  Text,
  TimeLimit,
  WorkflowDefinition,
} from '@motcua/domain';
import type { FormDefinition, RequiredDocument } from '@motcua/forms';

export interface ProcedureCase {
  key: string;
  name: Text;
  /** The legal limit, counted from acceptance. */
  timeLimit: TimeLimit;
  /** Chosen by the answers; the first case whose condition holds. The last has none. */
  when?: Expression;
}

/** Who offers the procedure: every agency of this kind decides it, its one-stop unit takes it in. */
export interface Offering {
  competentKind: string;
  receivingKind: string;
}

/** A block of an output paper. Text may carry `{{ placeholders }}` with a filter: `{{ child.dateOfBirth | date }}`. */
export type TemplateBlock =
  | { kind: 'title'; text: string }
  | { kind: 'subtitle'; text: string }
  | { kind: 'paragraph'; text: string; align?: 'left' | 'center' | 'right' | 'justify'; bold?: boolean }
  | { kind: 'fields'; rows: { label: string; value: string }[] }
  | { kind: 'table'; each: string; columns: { title: string; value: string; width?: number }[] }
  | { kind: 'signature'; role: string; name: string }
  | { kind: 'recipients'; items: string[] };

export interface OutputTemplate {
  key: string;
  name: Text;
  /** e.g. `{seq}/{year}/GKS`; the counter is per issuing agency, template and year. */
  numberPattern: string;
  blocks: TemplateBlock[];
}

export interface LegalBasis {
  code: string | null;
  name: string;
}

/** One immutable version of a procedure, compiled: expressions are trees, defaults are filled in. */
export interface ProcedureDefinition {
  code: string;
  slug: string;
  name: Text;
  /** How people call it. */
  plainName: Text;
  summary: Text;
  sector: { code: string; name: Text };
  level: 'MINISTRY' | 'PROVINCE' | 'COMMUNE' | 'OTHER';
  audience: ('CITIZEN' | 'BUSINESS')[];
  lifeEvents: string[];
  subjectTypes: { code: string; name: Text }[];
  keywords: string[];
  publicationDecision: string;
  legalBases: LegalBasis[];
  conditions: Text | null;
  results: { code: string; name: Text }[];
  publicSteps: { name: Text; description: Text | null }[];
  channels: ('ONLINE' | 'COUNTER' | 'POSTAL')[];
  estimatedMinutes: number;
  offering: Offering;
  cases: ProcedureCase[];
  documents: RequiredDocument[];
  form: FormDefinition;
  /** Officers' forms by key; steps name them. */
  stepForms: Record<string, FormDefinition>;
  /** The fees in one sentence, as the procedure's page says them first. */
  feeSummary: Text;
  fees: FeeTable;
  /** What the table must give; checked whenever the version is linted. */
  feeExamples: FeeCase[];
  workflow: WorkflowDefinition;
  /** Every paper in templates/ by its file's name: results, and own forms that `papers` names. */
  outputs: Record<string, OutputTemplate>;
  /** General form → the output that this procedure issues in its place. */
  papers: Partial<Record<IssuedForm, string>>;
  /** Trích yếu, e.g. `Đăng ký khai sinh cho {{ childName }}`. */
  subject: string;
  /** Whose dossier it is when not the submitter's own: where the name stands in the answers. */
  ownerName: string | null;
  declaration: Text;
}
