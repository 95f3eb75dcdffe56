export { FieldCipher, sha256 } from './field-cipher.js';
export { loadMasterKey } from './master-key.js';
