import '../feedback/notice.css';
import './tabs.css';
import type { Tone } from '../feedback/tone.js';

export interface TabItem {
  href: string;
  text: string;
  count?: number | undefined;
  /** Shown in place of the number, for instance of one not counted to its end: "999+". */
  countText?: string | undefined;
  /** Colours the count, for instance of overdue items; the tab's words say the same. */
  tone?: Tone | undefined;
  current?: boolean | undefined;
}

export interface TabsProps {
  label: string;
  items: readonly TabItem[];
}

/** Links, not the tab role: each is a page of its own, with an address that can be shared. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav className="mc-tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.text}
              {item.count !== undefined && (
                <span className="mc-tabs__count" data-tone={item.count > 0 ? item.tone : undefined}>
                  {item.countText ?? item.count}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
