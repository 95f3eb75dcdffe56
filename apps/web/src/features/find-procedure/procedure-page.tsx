import type { ProcedurePage as ProcedureRecord } from '@motcua/contracts';
import { Breadcrumb, Button, ButtonLink, LinkList, Notice, RadioGroup } from '@motcua/ui';
import { useAnswer } from '../../shared/answers/use-answer.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import type { PageProps } from '../../shared/navigation/page-props.js';
import { paths } from '../../shared/navigation/paths.js';
import { useSearchParams } from '../../shared/navigation/use-search-params.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { Loaded } from '../../shared/problem/loaded.js';
import { site } from '../../shared/site/site.js';
import { AtCounter } from './at-counter.js';
import './find-procedure.css';
import { Papers } from './papers.js';
import { ProcedureFacts } from './procedure-facts.js';
import { ProcedureFolds } from './procedure-folds.js';
import { isAtCounterOnly, isOnline, linesOfCase } from './procedure-lines.js';
import { procedurePath } from './queries.js';
import { procedureText } from './procedure-text.js';
import { UnknownProcedure } from './unknown-procedure.js';

const NATIONAL_PORTAL = 'https://dichvucong.gov.vn/';

export function ProcedurePage({ params }: PageProps) {
  const query = useAnswer<ProcedureRecord>(procedurePath(params['code'] ?? ''));
  if (query.error?.status === 404) return <UnknownProcedure />;
  return <Loaded query={query}>{(page) => <Procedure page={page} />}</Loaded>;
}

function Procedure({ page }: { page: ProcedureRecord }) {
  const text = useText(procedureText);
  const lang = useLang();
  const [search, change] = useSearchParams();
  const { code, cases, fileable, plainName, name, summary, estimatedMinutes } = page;
  const several = cases.length > 1;
  const general = cases.at(-1);
  const chosen = cases.find(({ key }) => key === search.get('truongHop')) ?? general;
  return (
    <Page width="page">
      <div className="procedure-way">
        <Breadcrumb
          label={text.breadcrumb}
          items={[
            { href: paths.home, text: text.home },
            { href: paths.search(), text: text.all },
          ]}
        />
      </div>
      <div className="procedure-top">
        <PageHeading title={pickText(plainName ?? name, lang)} lead={summary && pickText(summary, lang)} />
        <ProcedureFacts page={page} chosen={several ? chosen : undefined} />
        {isOnline(page) ? (
          <div className="procedure-start mc-no-print">
            <ButtonLink
              variant="primary"
              wide
              iconAfter="forward"
              href={beginHref(code, several ? search.get('truongHop') : null)}
            >
              {text.start}
            </ButtonLink>
            <small>{estimatedMinutes ? text.startNote(estimatedMinutes) : text.startNoteNoTime}</small>
          </div>
        ) : isAtCounterOnly(page) ? (
          <AtCounter page={page} />
        ) : (
          <WhereElse page={page} />
        )}
        {summary && <p className="procedure-summary">{pickText(summary, lang)}</p>}
      </div>
      {several && chosen && (
        <RadioGroup
          id="case"
          label={text.case}
          choices={cases.map((one) => ({
            value: one.key,
            label: pickText(one.name, lang),
            hint: linesOfCase(page.timeLimits, one.name.vi)
              .map((limit) => pickText(limit.text, lang))
              .join('; '),
          }))}
          value={chosen.key}
          onValue={(key) => change({ truongHop: key }, { replace: true })}
        />
      )}
      <Papers documents={page.documents} fileable={fileable} online={isOnline(page)} />
      <ProcedureFolds page={page} />
      {page.related.length > 0 && (
        <section className="procedure-section">
          <h2>{text.related}</h2>
          <LinkList
            items={page.related.map((one) => ({ href: paths.procedure(one.code), text: one.name }))}
          />
        </section>
      )}
      <div className="mc-no-print">
        <Button variant="quiet" icon="print" onClick={() => window.print()}>
          {text.print}
        </Button>
      </div>
    </Page>
  );
}

const beginHref = (code: string, caseKey: string | null) =>
  caseKey ? `${paths.begin(code)}?${new URLSearchParams({ truongHop: caseKey })}` : paths.begin(code);

/** For what can only be read here: plainly where to go instead. */
function WhereElse({ page }: { page: ProcedureRecord }) {
  const text = useText(procedureText).infoOnly;
  const lang = useLang();
  return (
    <Notice tone="info" title={text.title}>
      <p>{text.body}</p>
      <ul className="bullets">
        <li>{text.counter(pickText(site.counter, lang))}</li>
        {page.channels.includes('POSTAL') && <li>{text.postal}</li>}
        <li>
          <a href={NATIONAL_PORTAL} rel="noreferrer">
            {text.national}
          </a>
        </li>
        <li>
          <a href={site.helpPhone.href}>{text.call(site.helpPhone.shown)}</a>
        </li>
      </ul>
    </Notice>
  );
}
