/** A row's values by column, as the database gives them; key columns as text. */
type SealedRow = Readonly<Record<string, unknown>>;

/** How a column from before sealing becomes the sealed one. */
export interface OldClear {
  /** What is read of the row beside its key, and what must not have changed when the sealed form is written. */
  columns: readonly string[];
  /** SQL: which rows still hold something in clear; also where the sealed column is filled already. */
  where: string;
  /** What is sealed (as JSON text, where it is JSON; null for nothing), and other columns to fill with it. */
  seal(row: SealedRow): { text: string | null; also?: Readonly<Record<string, unknown>> };
  /** SQL after SET that removes the clear value: `answers = NULL`. */
  empty: string;
}

/** A column of ciphertexts, told to the commands that seal again under a new key and that seal what was in clear. */
export interface SealedColumn {
  table: string;
  /** The primary key in order; rows are walked by it. */
  key: readonly string[];
  column: string;
  /** The place a row's value was sealed for: the very `aad` given to FieldCipher. Sees the key columns, as text. */
  aad(row: SealedRow): string;
  clear?: OldClear;
}

/**
 * What a feature keeps sealed. To register: extend this class, name the columns, and list it among the providers of
 * the feature's module; the commands find it there. A sealed column that nobody names is lost with its key:
 *
 *   @Injectable()
 *   export class DraftSealing extends SealedColumns {
 *     readonly columns = [
 *       {
 *         table: 'draft', key: ['id'], column: 'answers_enc',
 *         aad: ({ id }) => `draft.answers:${String(id)}`,
 *         clear: {
 *           columns: ['answers'], where: `answers IS NOT NULL`, empty: 'answers = NULL',
 *           seal: ({ answers }) => ({ text: JSON.stringify(answers) }),
 *         },
 *       },
 *     ];
 *   }
 */
export abstract class SealedColumns {
  abstract readonly columns: readonly SealedColumn[];
}
