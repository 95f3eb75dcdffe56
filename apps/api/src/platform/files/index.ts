export { FileAccessRule } from './file-access.js';
export { FileStore } from './file-store.js';
export { findFiles } from './files.store.js';
export { sendFile } from './send-file.js';
export { fileRef, MAX_FILE_BYTES, type StoredFile } from './stored-file.js';
