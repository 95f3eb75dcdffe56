import { Notice } from '@motcua/ui';
import { useEffect, useRef } from 'react';

interface TodoItem {
  /** Null for what is to be done on this very page. */
  step: { title: string; href: string } | null;
  messages: readonly string[];
}

export interface TodoListProps {
  title: string;
  items: readonly TodoItem[];
  /** Says how many more there are. */
  more: (count: number) => string;
  /** Count of refused attempts; each brings the focus here. */
  attempt: number;
}

const MOST_MESSAGES = 2;

/** What is still missing, step by step, with the way there: told before the button is pressed, insisted on after. */
export function TodoList({ title, items, more, attempt }: TodoListProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt === 0) return;
    // The list may be taller than the screen: its beginning is what must be seen.
    ref.current?.scrollIntoView({ block: 'start' });
    ref.current?.focus({ preventScroll: true });
  }, [attempt]);
  if (items.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1} className="mc-quiet-focus">
      <Notice tone={attempt > 0 ? 'danger' : 'warning'} title={title}>
        <ul className="todo-list">
          {items.map(({ step, messages }, index) => (
            <li key={index}>
              {step && <a href={step.href}>{step.title}</a>}
              <p>
                {messages.slice(0, MOST_MESSAGES).join('; ')}
                {messages.length > MOST_MESSAGES && `; ${more(messages.length - MOST_MESSAGES)}`}
              </p>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
