import { Tabs } from '@motcua/ui';
import type { ReactNode } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { adminPages } from '../../shared/officer-work/administering.js';
import type { AdminPageKey } from '../../shared/officer-work/administering.js';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { usePerson } from '../../shared/session/session.js';
import { adminText } from './text.js';
import './administration.css';

export interface AdminPageProps {
  current: AdminPageKey;
  title: string;
  lead?: ReactNode;
  /** Beside the heading. */
  action?: ReactNode;
  children: ReactNode;
}

/** Heading and the row of pages that the person's posts open. */
export function AdminPage({ current, title, lead, action, children }: AdminPageProps) {
  const text = useText(adminText);
  const pages = adminPages(usePerson()?.posts ?? []);
  return (
    <Page width="full">
      <Tabs
        label={text.pagesLabel}
        items={pages.map(({ key, href }) => ({ href, text: text.pages[key], current: key === current }))}
      />
      <div className="admin__head">
        <PageHeading title={title} documentTitle={`${title} – ${text.title}`} lead={lead} />
        {action}
      </div>
      {children}
    </Page>
  );
}
