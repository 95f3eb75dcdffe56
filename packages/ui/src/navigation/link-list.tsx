import './link-list.css';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon.js';
import type { IconName } from '../icon/icon-names.js';

export interface LinkListItem {
  href: string;
  text: ReactNode;
  detail?: ReactNode | undefined;
  icon?: IconName | undefined;
}

export interface LinkListProps {
  items: readonly LinkListItem[];
  label?: string | undefined;
}

/** Large rows to press, in as many columns as fit: life events, search results, my dossiers. */
export function LinkList({ items, label }: LinkListProps) {
  return (
    <ul className="mc-links" aria-label={label}>
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href}>
            {item.icon && (
              <span className="mc-links__icon">
                <Icon name={item.icon} />
              </span>
            )}
            <span className="mc-links__words">
              <span className="mc-links__text">{item.text}</span>
              {item.detail && <span className="mc-links__detail">{item.detail}</span>}
            </span>
            <Icon name="chevron-right" />
          </a>
        </li>
      ))}
    </ul>
  );
}
