import type { FileField, ResolvedField } from '@motcua/forms';
import { UploadedFiles } from '../uploads/uploaded-files.js';
import { useFormScope } from './form-scope.js';
import { useField } from './use-field.js';

/** As documents are limited unless their definition says otherwise. */
const ACCEPT = ['application/pdf', 'image/*'];
const MAX_SIZE_MB = 20;

export function FileControl({ field, resolved }: { field: FileField; resolved: ResolvedField }) {
  const { frame, value } = useField(resolved);
  const { files } = useFormScope();
  const ids = Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
  if (!files) throw new Error(`${field.key} asks for files in a form that takes none`);
  return (
    <UploadedFiles
      {...frame}
      slot={resolved.pointer}
      ids={ids}
      files={files}
      limits={{ accept: ACCEPT, maxFiles: field.max ?? 1, maxSizeMb: MAX_SIZE_MB }}
    />
  );
}
