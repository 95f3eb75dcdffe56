import type { AccessExplanation } from '@motcua/contracts';
import { Button, Notice, Skeleton, StatusTag, Table, TextInput } from '@motcua/ui';
import type { Column } from '@motcua/ui';
import { queryOptions, skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../shared/api/api.js';
import { fieldErrors } from '../../../shared/api/field-errors.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { useSearchParams } from '../../../shared/navigation/use-search-params.js';
import { ProblemNotice } from '../../../shared/problem/problem-notice.js';
import { AdminPage } from '../admin-page.js';
import { ADMIN } from '../api/admin-query.js';
import { adminText } from '../text.js';
import { accessText } from './text.js';

interface Question {
  account: string;
  dossier: string;
  file: string;
}

const explanationQuery = ({ account, dossier, file }: Question) =>
  queryOptions({
    queryKey: [ADMIN, 'access', account, dossier, file],
    queryFn:
      account && dossier
        ? ({ signal }) =>
            api.get<AccessExplanation>('/administration/access', {
              query: { account, dossier, ...(file && { file }) },
              signal,
            })
        : skipToken,
    staleTime: 0,
  });

export function AccessPage() {
  const text = useText(accessText);
  const { optional, loading } = useText(adminText);
  const [params, setParams] = useSearchParams();
  const asked: Question = {
    account: params.get('tai-khoan') ?? '',
    dossier: params.get('ho-so') ?? '',
    file: params.get('tep') ?? '',
  };
  const [draft, setDraft] = useState(asked);
  const [tried, setTried] = useState(false);
  const explanation = useQuery(explanationQuery(asked));
  const wrong = fieldErrors(explanation.error);
  const set = (name: keyof Question) => (value: string) => setDraft({ ...draft, [name]: value });
  const missing = (value: string, words: string) => (tried && value.trim() === '' ? words : undefined);
  return (
    <AdminPage current="access" title={text.title} lead={text.lead}>
      <form
        className="admin__form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          const { account, dossier, file } = draft;
          setParams(
            { 'tai-khoan': account.trim(), 'ho-so': dossier.trim(), tep: file.trim() },
            { replace: true },
          );
          void explanation.refetch();
        }}
      >
        <div className="admin__pair">
          <TextInput
            id="access-account"
            label={text.account}
            value={draft.account}
            onValue={set('account')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={100}
            error={missing(draft.account, text.needAccount) ?? wrong['account']}
          />
          <TextInput
            id="access-dossier"
            label={text.dossier}
            value={draft.dossier}
            onValue={set('dossier')}
            autoComplete="off"
            spellCheck={false}
            maxLength={64}
            error={missing(draft.dossier, text.needDossier) ?? wrong['dossier']}
          />
        </div>
        <TextInput
          id="access-file"
          label={text.file}
          hint={text.fileHint}
          optionalMark={optional}
          value={draft.file}
          onValue={set('file')}
          autoComplete="off"
          spellCheck={false}
          maxLength={36}
          error={wrong['file']}
        />
        <div className="mc-button-row">
          <Button variant="primary" type="submit" busy={explanation.isFetching}>
            {text.ask}
          </Button>
        </div>
      </form>
      {explanation.error && explanation.error.errors.length === 0 && (
        <ProblemNotice problem={explanation.error} />
      )}
      {explanation.isLoading && <Skeleton label={loading} lines={4} />}
      {explanation.data && !explanation.error && <Explained explanation={explanation.data} />}
    </AdminPage>
  );
}

const TONES = { opens: 'success', closes: 'danger', no: 'neutral' } as const;

function Explained({
  explanation: { account, dossier, allowed, summary, rules },
}: {
  explanation: AccessExplanation;
}) {
  const text = useText(accessText);
  const lang = useLang();
  const columns = useRuleColumns();
  const who = account.name ? `${account.name} (${account.username})` : account.username;
  return (
    <>
      <div role="status">
        <Notice tone={allowed ? 'success' : 'warning'} title={pickText(summary, lang)}>
          <p>{text.asked(who, dossier)}</p>
        </Notice>
      </div>
      <Table
        caption={text.rules}
        captionShown
        rows={rules.map((rule, index) => ({ ...rule, index }))}
        rowKey={({ index }) => String(index)}
        columns={columns}
      />
      <p className="admin__soft">{text.otherwise}</p>
    </>
  );
}

type Rule = AccessExplanation['rules'][number] & { index: number };

function useRuleColumns(): Column<Rule>[] {
  const text = useText(accessText);
  const lang = useLang();
  return [
    {
      key: 'effect',
      header: text.columns.effect,
      cell: ({ effect }) => <StatusTag tone={TONES[effect]}>{text.effects[effect]}</StatusTag>,
      width: '10rem',
    },
    {
      key: 'rule',
      header: text.columns.rule,
      cell: ({ rule }) => pickText(rule, lang),
      width: '24rem',
    },
    { key: 'why', header: text.columns.why, cell: ({ why }) => pickText(why, lang) },
  ];
}
