export { FieldCipher, sha256 } from './field-cipher.js';
export { loadMasterKey } from './file-master-key.js';
export { KeyRing } from './key-ring.js';
export { loadKeyRing } from './load-key-ring.js';
export { openMasterKey } from './master-key.js';
export { type OldClear, type SealedColumn, SealedColumns, type SealedRow } from './sealed-columns.js';
