import { SkipLink } from '@motcua/ui';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import type { LayoutName } from '../router.js';
import { DemoNote, SiteBanners } from '../site-banners.js';
import { appText } from '../text.js';
import { SessionGate } from './session-gate.js';
import { SiteFooter } from './site-footer.js';
import { SiteHeader } from './site-header.js';

export interface SiteLayoutProps {
  layout: LayoutName;
  children: ReactNode;
}

/** Citizens never fetch it; officers' pages bring it along (routes/officer-pages.ts). */
const OfficerHeader = lazy(async () => ({ default: (await import('./officer-header.js')).OfficerHeader }));

const gateKind = { citizen: 'CITIZEN', officer: 'OFFICER' } as const;

/** Header, banners, the page, footer. The frame stays while pages change inside it. */
export function SiteLayout({ layout, children }: SiteLayoutProps) {
  const text = useText(appText);
  const officer = layout === 'officer';
  return (
    <div className="shell" data-density={officer ? 'dense' : 'roomy'}>
      <SkipLink text={text.skip} target="main" />
      {officer ? (
        <Suspense fallback={<header className="site-header" data-slim />}>
          <OfficerHeader />
        </Suspense>
      ) : (
        <SiteHeader />
      )}
      <SiteBanners />
      <main id="main" className="shell__main mc-quiet-focus" tabIndex={-1}>
        {layout === 'public' ? children : <SessionGate kind={gateKind[layout]}>{children}</SessionGate>}
      </main>
      <DemoNote />
      <SiteFooter />
    </div>
  );
}
