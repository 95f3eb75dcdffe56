import type { Dossier } from '@motcua/contracts';
import { Button, CodeBox, CopyButton, Icon, Skeleton } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { paths } from '../../../shared/navigation/paths.js';
import { problemText } from '../../../shared/problem/text.js';
import { site } from '../../../shared/site/site.js';
import { agenciesQuery } from './queries.js';
import { dossierText } from './text.js';

/** What one needs at the counter or on the phone. */
export function SidePanel({ dossier, children }: { dossier: Dossier; children?: ReactNode }) {
  const words = useText(dossierText);
  const text = words.side;
  const { code, lookupSecret } = dossier;
  return (
    <aside className="own-side" aria-label={text.label}>
      <CodeBox
        label={words.code}
        code={code}
        actions={<CopyButton value={code} label={words.copy} copiedLabel={words.copied} />}
      />
      {lookupSecret && (
        <section className="own-side__part">
          <h2>{text.secret}</h2>
          <p className="own-secret">
            <span translate="no">{lookupSecret}</span>
            <span className="mc-no-print">
              <CopyButton value={lookupSecret} label={text.copySecret} copiedLabel={words.copied} />
            </span>
          </p>
          <p className="own-soft">{text.secretNote}</p>
          <p className="mc-no-print">
            <a href={paths.lookUpOf(code)}>{text.lookUp}</a>
          </p>
        </section>
      )}
      <Contact dossier={dossier} />
      <section className="own-side__part mc-no-print">
        <h2>{text.other}</h2>
        <p>
          <a href={paths.myDataOf(code)}>{text.whoLooked}</a>
        </p>
        <div className="own-side__buttons">
          <Button size="small" icon="print" onClick={() => window.print()}>
            {text.print}
          </Button>
          {children}
        </div>
      </section>
    </aside>
  );
}

function Contact({ dossier }: { dossier: Dossier }) {
  const text = useText(dossierText).side;
  const lang = useLang();
  const { loading } = useText(problemText);
  const { receivingAgency, competentAgency, procedure } = dossier;
  const agencies = useQuery(agenciesQuery(procedure.code));
  const place = agencies.data?.items.find(
    ({ receiving }) => receiving.code === receivingAgency.code,
  )?.receiving;
  return (
    <section className="own-side__part">
      <h2>{text.contact}</h2>
      <address>
        <strong>{receivingAgency.name}</strong>
        {agencies.isLoading && <Skeleton label={loading} lines={4} />}
        {place?.address && (
          <p>
            <Icon name="pin" />
            <span>{place.address}</span>
          </p>
        )}
        {place?.openingHours && (
          <p>
            <Icon name="clock" />
            <span>{place.openingHours}</span>
          </p>
        )}
        {place?.phone && (
          <p>
            <Icon name="phone" />
            <span>
              {text.call} <a href={`tel:${place.phone.replace(/[^\d+]/g, '')}`}>{place.phone}</a>
            </span>
          </p>
        )}
        <p>
          <Icon name="help" />
          <span>
            {text.helpLine} <a href={site.helpPhone.href}>{site.helpPhone.shown}</a>,{' '}
            {pickText(site.helpHours, lang)}
          </span>
        </p>
        {competentAgency.code !== receivingAgency.code && (
          <p>
            <Icon name="stamp" />
            <span>
              {text.decidedBy}: {competentAgency.name}
            </span>
          </p>
        )}
      </address>
    </section>
  );
}
