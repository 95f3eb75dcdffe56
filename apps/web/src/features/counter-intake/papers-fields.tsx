import type { HandedPaper } from '@motcua/contracts';
import type { AskedDocument, PaperForm } from '@motcua/forms';
import { expectedPaper, isCounted, isHandedIn } from '@motcua/forms';
import { Button, Checkbox, Disclosure, NumberInput, Select } from '@motcua/ui';
import { useState } from 'react';
import type { DraftSync } from '../../shared/draft/use-draft-sync.js';
import { fieldId } from '../../shared/form/pointer.js';
import { formText } from '../../shared/form/text.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { documentSlot } from '../../shared/uploads/document-list.js';
import { UploadedFiles } from '../../shared/uploads/uploaded-files.js';
import type { FileSlots } from '../../shared/uploads/use-uploads.js';
import { counterText } from './text.js';

type Papers = Record<string, HandedPaper | null>;

export interface PapersFieldsProps {
  asked: readonly AskedDocument[];
  content: DraftSync['content'];
  files: FileSlots;
  errors: ReadonlyMap<string, string>;
  onPapers: (papers: Papers) => void;
}

/** Each paper is a tick; what was handed in otherwise than asked is counted beside it. */
export function PapersFields({ asked, content, files, errors, onPapers }: PapersFieldsProps) {
  const text = useText(counterText).papers;
  const needed = asked.filter(({ required, document: { key } }) => required && !content.papers[key]);
  if (asked.length === 0) return <p>{text.nothing}</p>;
  const all = needed.map(({ document }) => [document.key, expectedPaper(document)] as const);
  return (
    <div className="counter-papers">
      {needed.length > 1 && (
        <div>
          <Button size="small" icon="check" onClick={() => onPapers(Object.fromEntries(all))}>
            {text.all}
          </Button>
        </div>
      )}
      {asked.map((one) => (
        <PaperRow
          key={one.document.key}
          asked={one}
          paper={content.papers[one.document.key]}
          ids={content.documents[one.document.key] ?? []}
          files={files}
          error={errors.get(documentSlot(one.document.key))}
          onPaper={(paper) => onPapers({ [one.document.key]: paper })}
        />
      ))}
    </div>
  );
}

interface PaperRowProps {
  asked: AskedDocument;
  paper: HandedPaper | undefined;
  ids: readonly string[];
  files: FileSlots;
  error: string | undefined;
  onPaper: (paper: HandedPaper | null) => void;
}

const FORMS: readonly PaperForm[] = [
  'ORIGINAL',
  'CERTIFIED_COPY',
  'COMPARED_COPY',
  'PHOTO',
  'ELECTRONIC',
  'DATA',
];

function PaperRow({ asked, paper, ids, files, error, onPaper }: PaperRowProps) {
  const { document, required } = asked;
  const text = useText(counterText).papers;
  const { optional } = useText(formText);
  const lang = useLang();
  const name = pickText(document.name, lang);
  const slot = documentSlot(document.key);
  const id = fieldId(slot);
  const isForm = (form: string): form is PaperForm => FORMS.some((one) => one === form);
  const chooseForm = (form: string) => {
    if (!isForm(form)) return;
    const counts = isCounted(form) ? (paper && isHandedIn(paper) ? paper : expectedPaper(document)) : null;
    onPaper({ originals: counts?.originals ?? 0, copies: counts?.copies ?? 0, form });
  };
  return (
    <div className="counter-paper" role="group" aria-label={name}>
      <Checkbox
        id={id}
        label={required ? name : `${name} (${text.optional})`}
        hint={document.hint ? pickText(document.hint, lang) : text.asked(document.originals, document.copies)}
        error={error}
        checked={paper !== undefined}
        onValue={(received) => onPaper(received ? expectedPaper(document) : null)}
      />
      {paper && (
        <div className="counter-paper__counts">
          <Select
            id={`${id}-form`}
            label={text.form}
            options={FORMS.map((form) => ({ value: form, label: text.forms[form] }))}
            value={paper.form}
            onValue={chooseForm}
          />
          {isCounted(paper.form) && (
            <>
              <Count
                id={`${id}-originals`}
                label={text.originals}
                count={paper.originals}
                onCount={(originals) => onPaper({ ...paper, originals })}
              />
              <Count
                id={`${id}-copies`}
                label={text.copies}
                count={paper.copies}
                onCount={(copies) => onPaper({ ...paper, copies })}
              />
            </>
          )}
        </div>
      )}
      <Disclosure summary={text.scan} open={ids.length > 0}>
        <UploadedFiles
          id={`${id}-scan`}
          label={text.scanLabel(name)}
          optionalMark={optional}
          slot={slot}
          ids={ids}
          files={files}
          limits={document}
        />
      </Disclosure>
    </div>
  );
}

interface CountProps {
  id: string;
  label: string;
  count: number;
  onCount: (count: number) => void;
}

/** What cannot be a count stays in the field with its message; the count before it stands until then. */
function Count({ id, label, count, onCount }: CountProps) {
  const text = useText(counterText).papers;
  const [odd, setOdd] = useState<number | string | null>();
  const type = (value: number | string | null) => {
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 999;
    setOdd(fits ? undefined : value);
    if (fits) onCount(value);
  };
  return (
    <NumberInput
      id={id}
      label={label}
      error={odd === undefined ? undefined : text.wrongCount}
      value={odd === undefined ? count : odd}
      onValue={type}
    />
  );
}
