import './breadcrumb.css';

export interface BreadcrumbProps {
  label: string;
  /** From the home page down; the page itself is left out, its heading says it. */
  items: readonly { href: string; text: string }[];
}

export function Breadcrumb({ label, items }: BreadcrumbProps) {
  return (
    <nav className="mc-breadcrumb" aria-label={label}>
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{item.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
