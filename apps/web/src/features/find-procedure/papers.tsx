import { Disclosure } from '@motcua/ui';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { papersByNeed } from './procedure-lines.js';
import type { PagePaper } from './procedure-lines.js';
import { procedureText } from './procedure-text.js';

export interface PapersProps {
  documents: readonly PagePaper[];
  fileable: boolean;
  /** Filled in here, where the form itself asks for what fits the answers. */
  online: boolean;
}

export function Papers({ documents, fileable, online }: PapersProps) {
  const text = useText(procedureText);
  const lang = useLang();
  const { always, inSomeCases, notes } = papersByNeed(documents);
  return (
    <section className="procedure-section">
      <h2>{fileable && !online ? text.bring : text.documents}</h2>
      {always.length + inSomeCases.length === 0 && (
        <p>{fileable ? text.documentsNone : text.documentsNoneKnown}</p>
      )}
      {always.length > 0 && <PaperList papers={always} />}
      {inSomeCases.length > 0 && (
        <>
          <h3>{text.inSomeCases}</h3>
          {online && <p>{text.inSomeCasesLead}</p>}
          <PaperList papers={inSomeCases} />
        </>
      )}
      {notes.length > 0 && (
        <Disclosure summary={text.notes}>
          {notes.map((note) => (
            <p key={note.key} className="procedure-text">
              {pickText(note.name, lang)}
            </p>
          ))}
        </Disclosure>
      )}
    </section>
  );
}

function PaperList({ papers }: { papers: readonly PagePaper[] }) {
  const text = useText(procedureText);
  const lang = useLang();
  return (
    <ul className="bullets procedure-papers">
      {papers.map(({ key, name, hint, condition, replaceableByData, originals, copies }) => (
        <li key={key}>
          {pickText(name, lang)}
          {originals + copies > 0 && <small>{text.copies(originals, copies)}</small>}
          {condition && <small>{pickText(condition, lang)}</small>}
          {hint && <small>{pickText(hint, lang)}</small>}
          {replaceableByData && <small>{text.fromData(pickText(replaceableByData, lang))}</small>}
        </li>
      ))}
    </ul>
  );
}
