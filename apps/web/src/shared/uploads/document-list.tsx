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
  reasons?: Readonly<Record<string, ReactNode>> | undefined;
}

export const documentSlot = (key: string) => `/documents/${key}`;

/** The papers asked for with these answers, each with its box; those that may be left out folded below. */
export function DocumentList({ asked, ...rest }: DocumentListProps) {
  const text = useText(uploadText);
  const needed = asked.filter(({ required }) => required);
  const others = asked.filter(({ required }) => !required);
  const used = others.some(({ document: { key } }) => (rest.documents[key] ?? []).length > 0);
  return (
    <div className="document-list">
      <Disclosure summary={text.photo.title}>
        <ul className="bullets">
          <li>{text.photo.flat}</li>
          <li>{text.photo.straight}</li>
          <li>{text.photo.sharp}</li>
          <li>{text.photo.pages}</li>
        </ul>
      </Disclosure>
      {needed.map((one) => (
        <DocumentBox key={one.document.key} asked={one} {...rest} />
      ))}
      {needed.length === 0 && <p>{text.noneNeeded}</p>}
      {others.length > 0 && (
        <Disclosure summary={text.others(others.length)} open={used}>
          <div className="document-list">
            {others.map((one) => (
              <DocumentBox key={one.document.key} asked={one} {...rest} />
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}

type DocumentBoxProps = Omit<DocumentListProps, 'asked'> & { asked: AskedDocument };

function DocumentBox({ asked, documents, files, errors, reasons }: DocumentBoxProps) {
  const text = useText(uploadText);
  const lang = useLang();
  const { document, required } = asked;
  const { key, name, hint, template, replaceableByData, maxFiles, maxSizeMb } = document;
  const slot = documentSlot(key);
  return (
    <div>
      {reasons?.[key]}
      <UploadedFiles
        id={fieldId(slot)}
        label={pickText(name, lang)}
        hint={
          <>
            {hint && <p>{pickText(hint, lang)}</p>}
            {replaceableByData && <p>{text.fromData(pickText(replaceableByData, lang))}</p>}
            {template?.url && (
              <p>
                <a href={template.url} download>
                  {text.template}: {pickText(template.name, lang)}
                </a>
              </p>
            )}
            <p>{text.limits(maxFiles, maxSizeMb)}</p>
          </>
        }
        error={errors.get(slot)}
        optionalMark={required ? undefined : text.optional}
        slot={slot}
        ids={documents[key] ?? []}
        files={files}
        limits={document}
      />
    </div>
  );
}
