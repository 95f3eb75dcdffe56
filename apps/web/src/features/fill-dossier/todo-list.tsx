import { Notice } from '@motcua/ui';
import { useEffect, useRef } from 'react';

export interface TodoListProps {
  title: string;
  items: readonly { text: string; href: string | null }[];
  /** Count of refused attempts; each brings the focus here. */
  attempt: number;
}

/** What is still missing, each with the way to it: shown before the button is pressed, insisted on after. */
export function TodoList({ title, items, attempt }: TodoListProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) ref.current?.focus();
  }, [attempt]);
  if (items.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1} className="mc-quiet-focus">
      <Notice tone={attempt > 0 ? 'danger' : 'warning'} title={title}>
        <ul>
          {items.map(({ text, href }, index) => (
            <li key={index}>{href ? <a href={href}>{text}</a> : text}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
