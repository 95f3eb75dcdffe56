import type { AskedDocument } from '@motcua/forms';
import { Disclosure } from '@motcua/ui';
import type { ReactNode } from 'react';
import { fieldId } from '../form/pointer.js';
import { useText } from '../i18n/define-text.js';
import { useLang } from '../i18n/lang.js';
import { pickText } from '../i18n/pick-text.js';
import { uploadText } from './text.js';
import { UploadedFiles } from './uploaded-files.js';
import type { FileSlots } from './use-uploads.js';

export interface DocumentListProps {
  asked: readonly AskedDocument[];
  documents: Readonly<Record<string, readonly string[]>>;
  files: FileSlots;
  errors: ReadonlyMap<string, string>;
  /** Stands above a document's box, such as why it is asked for again. */
  reasonOf?: ((key: string) => ReactNode) | undefined;
}

export const documentSlot = (key: string) => `/documents/${key}`;

/** The papers asked for with these answers, each with its box. */
export function DocumentList({ asked, documents, files, errors, reasonOf }: DocumentListProps) {
  const text = useText(uploadText);
  const lang = useLang();
  return (
    <div className="document-list">
      <Disclosure summary={text.photo.title}>
        <ul>
          <li>{text.photo.flat}</li>
          <li>{text.photo.straight}</li>
          <li>{text.photo.sharp}</li>
          <li>{text.photo.pages}</li>
        </ul>
      </Disclosure>
      {asked.map(({ document, required }) => {
        const slot = documentSlot(document.key);
        const template = document.template;
        return (
          <div key={document.key}>
            {reasonOf?.(document.key)}
            <UploadedFiles
              id={fieldId(slot)}
              label={pickText(document.name, lang)}
              hint={
                <>
                  {document.hint && <p>{pickText(document.hint, lang)}</p>}
                  {document.replaceableByData && (
                    <p>{text.fromData(pickText(document.replaceableByData, lang))}</p>
                  )}
                  {template?.url && (
                    <p>
                      <a href={template.url} download>
                        {text.template}: {pickText(template.name, lang)}
                      </a>
                    </p>
                  )}
                  <p>{text.limits(document.maxFiles, document.maxSizeMb)}</p>
                </>
              }
              error={errors.get(slot)}
              optionalMark={required ? undefined : text.optional}
              slot={slot}
              ids={documents[document.key] ?? []}
              files={files}
              limits={document}
            />
          </div>
        );
      })}
    </div>
  );
}
