export { FieldCipher, sha256 } from './field-cipher.js';
export { loadMasterKey } from './master-key.js';
export { type OldClear, type SealedColumn, SealedColumns, type SealedRow } from './sealed-columns.js';
