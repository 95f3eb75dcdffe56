import type { Drafts, OfferingAgencies, ProcedurePage } from '@motcua/contracts';
import { ButtonLink, ButtonRow, Notice } from '@motcua/ui';
import { useAnswer } from '../../shared/answers/use-answer.js';
import { formatDateTime } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import type { PageProps } from '../../shared/navigation/page-props.js';
import { paths } from '../../shared/navigation/paths.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { Loaded } from '../../shared/problem/loaded.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { usePerson } from '../../shared/session/session.js';
import { AtCounter } from './at-counter.js';
import { BeginForm } from './begin-form.js';
import './find-procedure.css';
import { agenciesPath, AT_EVERY_VISIT, DRAFTS, procedurePath } from './queries.js';
import { isAtCounterOnly, isOnline, papersByNeed } from './procedure-lines.js';
import { RetryButton } from './retry-button.js';
import { procedureText } from './procedure-text.js';
import { beginText } from './begin-text.js';
import { UnknownProcedure } from './unknown-procedure.js';

/** What one needs, how long it takes, where it goes: told before signing in is asked for. */
export function BeginPage({ params }: PageProps) {
  const query = useAnswer<ProcedurePage>(procedurePath(params['code'] ?? ''));
  if (query.error?.status === 404) return <UnknownProcedure />;
  return (
    <Loaded query={query}>
      {(page) => (isOnline(page) ? <Begin page={page} /> : <NotOnline page={page} />)}
    </Loaded>
  );
}

function Begin({ page }: { page: ProcedurePage }) {
  const text = useText(beginText);
  const lang = useLang();
  const agencies = useAnswer<OfferingAgencies>(agenciesPath(page.code));
  const { always, inSomeCases } = papersByNeed(page.documents);
  const papers = [...always, ...inSomeCases].filter(({ replaceableByData }) => !replaceableByData);
  return (
    <Page width="read">
      <PageHeading
        eyebrow={pickText(page.plainName ?? page.name, lang)}
        title={text.title}
        documentTitle={`${text.title} – ${pickText(page.plainName ?? page.name, lang)}`}
      />
      <OpenDrafts code={page.code} />
      <section className="procedure-section">
        <h2>{text.need}</h2>
        <ul className="bullets">
          <li>{text.needId}</li>
          {papers.length === 0 ? (
            <li>{text.needNone}</li>
          ) : (
            <li>
              {text.needPapers}
              <ul className="bullets">
                {papers.map(({ key, name }) => (
                  <li key={key}>{pickText(name, lang)}</li>
                ))}
              </ul>
            </li>
          )}
        </ul>
        <p>
          {page.estimatedMinutes !== null && <>{text.minutes(page.estimatedMinutes)} </>}
          {text.save}
        </p>
      </section>
      {agencies.error && (
        <>
          <ProblemNotice problem={agencies.error} />
          <RetryButton onRetry={() => void agencies.refetch()} />
        </>
      )}
      {agencies.data && <Where code={page.code} agencies={agencies.data.items} />}
    </Page>
  );
}

/** Somebody came by an old link or a guessed address: kindly on to where it is done. */
function NotOnline({ page }: { page: ProcedurePage }) {
  const all = useText(procedureText).all;
  const lang = useLang();
  const name = pickText(page.plainName ?? page.name, lang);
  const text = useText(beginText).notOnline;
  return (
    <Page width="read">
      <PageHeading eyebrow={name} title={text.title} documentTitle={`${text.title} – ${name}`} />
      <p>{text.body}</p>
      {isAtCounterOnly(page) && <AtCounter page={page} />}
      <ButtonRow>
        <ButtonLink variant="primary" href={paths.procedure(page.code)}>
          {text.see}
        </ButtonLink>
        <ButtonLink href={paths.search()}>{all}</ButtonLink>
      </ButtonRow>
    </Page>
  );
}

function Where({ code, agencies }: { code: string; agencies: OfferingAgencies['items'] }) {
  const text = useText(beginText);
  if (agencies.length > 0) return <BeginForm code={code} agencies={agencies} />;
  return (
    <Notice tone="warning">
      <p>{text.none}</p>
    </Notice>
  );
}

/** Somebody who comes back to a procedure most often wants to go on, not to begin anew. */
function OpenDrafts({ code }: { code: string }) {
  const text = useText(beginText);
  const enabled = usePerson()?.kind === 'CITIZEN';
  const { data } = useAnswer<Drafts>(enabled ? DRAFTS : null, AT_EVERY_VISIT);
  const own = data?.items.filter(({ procedureCode }) => procedureCode === code) ?? [];
  if (own.length === 0) return null;
  return (
    <Notice tone="info" title={text.drafts}>
      <ButtonRow>
        {own.map(({ id, savedAt }) => (
          <ButtonLink key={id} href={paths.fill(id)}>
            {text.goOn(formatDateTime(savedAt))}
          </ButtonLink>
        ))}
      </ButtonRow>
      <p>{text.orNew}</p>
    </Notice>
  );
}
