import type { DataRequest } from '@motcua/contracts';
import { Breadcrumb, Notice, SummaryList } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { formatDateTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import type { PageProps } from '../../shared/navigation/page-props.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { Loaded } from '../../shared/problem/loaded.js';
import { AnswerForm } from './answer-form.js';
import { requestQuery } from './queries.js';
import { dataRequestsText } from './text.js';

export function DataRequestPage({ params }: PageProps) {
  const query = useQuery(requestQuery(params['id'] ?? ''));
  return <Loaded query={query}>{(request) => <Request request={request} />}</Loaded>;
}

function Request({ request }: { request: DataRequest }) {
  const text = useText(dataRequestsText);
  const { kind, datum, state, dossierCode, fileId, answer, answeredAt, answeredBy } = request;
  const row = (key: string, question: string, value: string | null) =>
    value === null ? [] : [{ key, question, answer: value }];
  return (
    <Page width="read">
      <Breadcrumb label={text.back} items={[{ href: paths.dataRequests, text: text.back }]} />
      <PageHeading title={`${text.kinds[kind]} ${text.data[datum]}`} lead={text.states[state]} />
      <div className="mc-stack">
        <SummaryList
          rows={[
            ...row('person', text.person, request.personName),
            ...row('recorded', text.recorded, request.recorded),
            ...row('right', text.right, request.right),
            ...row('why', text.why, request.why),
            ...row('paper', text.paper, request.paperSeen),
            ...(fileId
              ? [
                  {
                    key: 'file',
                    question: text.file,
                    answer: <a href={`/api/v1/files/${fileId}`}>{text.openFile}</a>,
                  },
                ]
              : []),
            ...(dossierCode
              ? [
                  {
                    key: 'dossier',
                    question: text.dossier,
                    answer: <a href={paths.officerDossier(dossierCode)}>{dossierCode}</a>,
                  },
                ]
              : []),
            ...row('due', text.due(''), state === 'OPEN' ? formatDateTime(request.dueAt) : null),
          ]}
        />
        {request.verified && <Notice tone="info" title={text.verified} />}
        {request.own && state === 'OPEN' && <Notice tone="warning" title={text.own} />}
        {answer && (
          <Notice tone="success" title={text.answered(answeredBy ?? '', formatDateTime(answeredAt ?? 0))}>
            <p>{answer}</p>
          </Notice>
        )}
        {state === 'OPEN' && !request.own && <AnswerForm request={request} />}
      </div>
    </Page>
  );
}
