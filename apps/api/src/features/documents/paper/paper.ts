/** A block of a finished paper: every placeholder filled, nothing left to look up. */
export type PaperBlock =
  | { kind: 'title'; text: string }
  | { kind: 'subtitle'; text: string }
  | { kind: 'paragraph'; text: string; align: 'left' | 'center' | 'right' | 'justify'; bold: boolean }
  | { kind: 'fields'; rows: { label: string; value: string }[] }
  | { kind: 'table'; columns: { title: string; width: number }[]; rows: string[][] }
  | { kind: 'signatures'; signers: { role: string; note: string | null; name: string }[] }
  | { kind: 'recipients'; items: string[] }
  | { kind: 'lookup'; text: string; qr: string };

/** What `issued_document.content` keeps: the whole paper in words, so that rendering it later gives the same. */
export interface Paper {
  header: { parent: string | null; agency: string; number: string; place: string; issuedAt: string };
  blocks: PaperBlock[];
}
