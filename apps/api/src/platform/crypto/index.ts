export {
  ALL_KEYS,
  type DataKeyRow,
  insertKey,
  insertWrap,
  lockKeys,
  WRAPPED_KEYS,
  type WrappedKeyRow,
} from './data-keys.store.js';
export { FieldCipher, headOf, sha256 } from './field-cipher.js';
export { FileMasterKey } from './file-master-key.js';
export { freshBytes } from './fresh-bytes.js';
export { KeyRing } from './key-ring.js';
export { KeyService } from './key-service.js';
export { loadKeyRing, newKey, unwrapKey, wrapKey } from './load-key-ring.js';
export { type MasterKey, openMasterKey } from './master-key.js';
export { type OldClear, type SealedColumn, SealedColumns } from './sealed-columns.js';
