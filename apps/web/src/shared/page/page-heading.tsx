import './page.css';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { focusHeadingIfWished } from '../navigation/page-focus.js';
import { site } from '../site/site.js';

export interface PageHeadingProps {
  title: string;
  /** When the browser's title should say more than the heading, such as "Lỗi: …" or the page of a form. */
  documentTitle?: string | undefined;
  eyebrow?: ReactNode | undefined;
  lead?: ReactNode | undefined;
}

/** Exactly one on every page: names the window and takes focus after a change of page. */
export function PageHeading({ title, documentTitle = title, eyebrow, lead }: PageHeadingProps) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${documentTitle} – ${site.name}`;
  }, [documentTitle]);
  useEffect(() => focusHeadingIfWished(ref.current));
  return (
    <div className="page-heading">
      {eyebrow && <p className="page-heading__eyebrow">{eyebrow}</p>}
      <h1 ref={ref} tabIndex={-1}>
        {title}
      </h1>
      {lead && <p className="page-heading__lead">{lead}</p>}
    </div>
  );
}
