import './skeleton.css';
import { VisuallyHidden } from '../layout/visually-hidden.js';

export interface SkeletonProps {
  /** "Đang tải…" for readers. */
  label: string;
  lines?: number | undefined;
}

export function Skeleton({ label, lines = 4 }: SkeletonProps) {
  return (
    <div className="mc-skeleton" role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="mc-skeleton__line" aria-hidden="true" />
      ))}
    </div>
  );
}
