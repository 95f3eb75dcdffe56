import './page.css';
import type { ReactNode } from 'react';

export interface PageFrameProps {
  /** `read` for forms and text, `page` for lists and overviews, `full` for officers' screens. */
  width?: 'read' | 'page' | 'full' | undefined;
  children: ReactNode;
}

export function Page({ width = 'page', children }: PageFrameProps) {
  return (
    <div className="page" data-width={width}>
      {children}
    </div>
  );
}
