import type { LookupResult } from '@motcua/contracts';
import { Button, ButtonLink, ButtonRow, Facts, StatusTag } from '@motcua/ui';
import type { Fact } from '@motcua/ui';
import { useEffect, useRef } from 'react';
import { formatDateTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { lookUpText } from './text.js';

export interface FoundProps {
  result: LookupResult;
  onAgain: () => void;
}

export function Found({ result, onAgain }: FoundProps) {
  const text = useText(lookUpText);
  const lang = useLang();
  const { code, procedureName, statusName, sentence, submittedAt, acceptedAt, dueAt, completedAt } = result;
  // The form has left the page, and with it the focus.
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => words.current?.focus(), []);
  const facts: Fact[] = [
    completedAt
      ? { icon: 'check-circle', label: text.completedAt, value: formatDateTime(completedAt) }
      : { icon: 'calendar', label: text.dueAt, value: dueAt ? formatDateTime(dueAt) : text.dueUnknown },
    { icon: 'send', label: text.submittedAt, value: formatDateTime(submittedAt) },
    ...(acceptedAt
      ? [{ icon: 'stamp' as const, label: text.acceptedAt, value: formatDateTime(acceptedAt) }]
      : []),
  ];
  return (
    <Page width="read">
      <PageHeading title={text.result} eyebrow={code} documentTitle={`${text.result} ${code}`} />
      <div className="look-up-found mc-quiet-focus" ref={words} tabIndex={-1}>
        <p>
          <StatusTag tone={completedAt ? 'success' : 'info'}>{pickText(statusName, lang)}</StatusTag>
        </p>
        <p className="look-up-sentence">{pickText(sentence, lang)}</p>
        <p>
          {text.procedure}: {procedureName}
        </p>
      </div>
      <Facts facts={facts} />
      <p>{text.signInNote}</p>
      <ButtonRow>
        <ButtonLink href={paths.myDossier(code)}>{text.signIn}</ButtonLink>
        <Button variant="quiet" icon="search" onClick={onAgain}>
          {text.again}
        </Button>
      </ButtonRow>
    </Page>
  );
}
