import type { DataExport } from '@motcua/contracts';
import { Button, ButtonRow } from '@motcua/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { formatDate, formatDateTime, formatFileSize } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { askExport, exportLinks, exportsQuery, isGathering } from './queries.js';
import { myDataText } from './text.js';

/** Everything as a file: asked for, made by the office's machine, fetched within seven days. */
export function ExportCard() {
  const text = useText(myDataText).export;
  const client = useQueryClient();
  const query = useQuery(exportsQuery);
  const asking = useMutation({
    mutationFn: askExport,
    onSettled: () => client.invalidateQueries({ queryKey: exportsQuery.queryKey }),
  });
  const gathering = query.data?.items.find(isGathering);
  const shown = query.data?.items.filter(({ state }) => state === 'READY' || state === 'FAILED') ?? [];
  return (
    <section aria-labelledby="export">
      <h2 id="export">{text.title}</h2>
      <p>{text.body}</p>
      <ProblemNotice problem={asking.error} />
      <div role="status">
        {gathering && (
          <p>
            {text.gathering}{' '}
            <progress
              max={Math.max(gathering.total, 1)}
              value={gathering.total > 0 ? gathering.done : undefined}
              aria-label={text.gathering}
            />
          </p>
        )}
      </div>
      {!gathering && (
        <Button icon="download" busy={asking.isPending} onClick={() => asking.mutate()}>
          {text.ask}
        </Button>
      )}
      {shown.length > 0 && (
        <ul className="my-data__exports">
          {shown.map((item) => (
            <ExportRow key={item.id} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ExportRow({ item }: { item: DataExport }) {
  const text = useText(myDataText).export;
  const fetching = useMutation({
    mutationFn: async (form: 'html' | 'json') => {
      const links = await exportLinks(item.id);
      location.assign(links[form]);
    },
  });
  if (item.state === 'FAILED') return <li>{text.failed(formatDateTime(item.askedAt))}</li>;
  return (
    <li>
      <p>
        {text.ready(formatDateTime(item.askedAt), formatFileSize(item.bytes))}
        {item.expiresAt && ` ${text.until(formatDate(item.expiresAt))}`}
      </p>
      <ProblemNotice problem={fetching.error} />
      <ButtonRow>
        <Button
          size="small"
          icon="download"
          busy={fetching.isPending}
          onClick={() => fetching.mutate('html')}
        >
          {text.html}
        </Button>
        <Button size="small" variant="quiet" icon="download" onClick={() => fetching.mutate('json')}>
          {text.json}
        </Button>
      </ButtonRow>
    </li>
  );
}
