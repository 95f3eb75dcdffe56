import type { ActionDone, Dossier } from '@motcua/contracts';
import { isQuestion, showValue } from '@motcua/forms';
import type { AnswerValue, ResolvedField } from '@motcua/forms';
import { Button, ButtonLink, ErrorSummary, Notice, TextArea } from '@motcua/ui';
import { FieldControl } from '../../shared/form/field-control.js';
import { FormScopeProvider } from '../../shared/form/form-scope.js';
import { provincesIn, usePlaceName } from '../../shared/form/places.js';
import { formText } from '../../shared/form/text.js';
import { formatDateTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { DocumentList } from '../../shared/uploads/document-list.js';
import './fill-dossier.css';
import { fillDossierText } from './text.js';
import { useReplyCheck } from './use-reply-check.js';
import type { Asked } from './use-supplement.js';

const NOTE = 'supplement-note';

export interface SupplementFormProps {
  dossier: Dossier;
  asked: Asked;
  reload: () => void;
  onDone: (done: ActionDone) => void;
}

/** Only what was asked, the officer's reason beside each item, what was sent before, one button. */
export function SupplementForm({ dossier, asked, reload, onDone }: SupplementFormProps) {
  const text = useText(fillDossierText).supplement;
  const words = useText(formText);
  const lang = useLang();
  const { supplement, errors, summary, attempt, submit, leave, touch } = useReplyCheck({
    dossier,
    asked,
    reload,
    onDone,
  });
  const { reply, resolved, documentCheck, uploads } = supplement;
  const placeName = usePlaceName(provincesIn(asked.answers));
  const reasonOf = (kind: string, key: string) =>
    asked.items.find((item) => item.kind === kind && item.key === key)?.reason;
  const documentReasons = Object.fromEntries(
    asked.items.flatMap(({ kind, key, reason }) =>
      kind === 'DOCUMENT' && key ? [[key, <Reason key={key} title={text.reason} reason={reason} />]] : [],
    ),
  );
  const others = asked.items.filter(({ kind }) => kind === 'OTHER');
  // What hangs on an asked question was answered before and stands, unless it is new or now wrong.
  const isWanted = ({ field, pointer }: ResolvedField) =>
    isQuestion(field) &&
    (reasonOf('FIELD', field.key) !== undefined ||
      asked.answers[field.key] === undefined ||
      [...errors.keys()].some((wrong) => `${wrong}/`.startsWith(`${pointer}/`)));
  const before = ({ field }: ResolvedField) => {
    const value = asked.answers[field.key] as AnswerValue | undefined;
    return value === undefined || field.type === 'repeatingGroup'
      ? ''
      : showValue(field, value, { lang, placeName });
  };
  return (
    <Page width="read">
      <PageHeading
        eyebrow={`${pickText(dossier.procedure.name, lang)} · ${dossier.code}`}
        title={text.title}
        lead={text.lead}
      />
      <p>{text.asked(asked.by, formatDateTime(asked.requestedAt))}</p>
      {asked.note && (
        <Notice tone="info">
          <p>{asked.note}</p>
        </Notice>
      )}
      <ErrorSummary title={words.summary.title} errors={summary} attempt={attempt} />
      <form
        className="fill-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <FormScopeProvider
          value={{
            answers: reply.answers,
            errors,
            leave,
            files: uploads,
            setValue: (pointer, value) => {
              touch(pointer);
              supplement.setAnswer(pointer, value);
            },
          }}
        >
          {resolved.pages.flatMap(({ fields }) =>
            fields.filter(isWanted).map((one) => (
              <div key={one.pointer} className="supplement-item">
                <Reason title={text.reason} reason={reasonOf('FIELD', one.field.key)} />
                {before(one) && (
                  <p>
                    {text.before}: <strong>{before(one)}</strong>
                  </p>
                )}
                <FieldControl resolved={one} />
              </div>
            )),
          )}
        </FormScopeProvider>
        {documentCheck.asked.length > 0 && (
          <div className="supplement-item">
            <DocumentList
              asked={documentCheck.asked}
              documents={reply.documents}
              files={uploads}
              errors={errors}
              reasons={documentReasons}
            />
          </div>
        )}
        {others.length > 0 && (
          <div className="supplement-item">
            <Reason title={text.other} reason={others.map(({ reason }) => reason).join('\n')} />
          </div>
        )}
        <TextArea
          id={NOTE}
          label={others.length > 0 ? text.otherAnswer : text.note}
          optionalMark={others.length > 0 ? undefined : words.optional}
          error={errors.get(`/${NOTE}`)}
          value={reply.note}
          onValue={supplement.setNote}
          count={{ limit: 4000, text: words.left }}
        />
        <ProblemNotice problem={supplement.problem} />
        <div className="fill-form__buttons">
          <Button variant="primary" type="submit" wide icon="send" busy={supplement.sending}>
            {text.send}
          </Button>
          <ButtonLink variant="quiet" icon="back" href={paths.myDossier(dossier.code)}>
            {text.back}
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}

function Reason({ title, reason }: { title: string; reason: string | undefined }) {
  if (!reason) return null;
  return (
    <div className="supplement-reason">
      <strong>{title}</strong>
      {reason.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
