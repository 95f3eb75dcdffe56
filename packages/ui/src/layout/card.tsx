import './layout.css';
import { useId } from 'react';
import type { ReactNode } from 'react';

export interface CardProps {
  title?: ReactNode | undefined;
  /** Level of the title in the page's outline. */
  level?: 2 | 3 | 4 | undefined;
  /** For the one thing that the reader must do now. */
  emphasis?: boolean | undefined;
  children: ReactNode;
}

export function Card({ title, level = 2, emphasis, children }: CardProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section
      className="mc-card"
      data-emphasis={emphasis || undefined}
      aria-labelledby={title ? id : undefined}
    >
      {title && (
        <Heading id={id} className="mc-card__title">
          {title}
        </Heading>
      )}
      {children}
    </section>
  );
}
