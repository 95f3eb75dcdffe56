export { FileAccessRule } from './file-access.js';
export { FileReading } from './file-reading.js';
export { FileStore } from './file-store.js';
export { findFiles, FilesStore } from './files.store.js';
export { FileLinks } from './links/file-links.js';
export { SendFile } from './send-file.js';
export { type FileFacts, fileRef, MAX_FILE_BYTES, type StoredFile } from './stored-file.js';
export { UnsafeFileTeller } from './examining/unsafe-file.js';
