import './progress-steps.css';

export interface ProgressStepsProps {
  current: number;
  total: number;
  /** "Trang 2/7". */
  text: string;
}

/** The words carry the meaning; the bar repeats them for the eye. */
export function ProgressSteps({ current, total, text }: ProgressStepsProps) {
  return (
    <div className="mc-steps">
      <p className="mc-steps__text">{text}</p>
      <progress max={total} value={current} aria-hidden="true" />
    </div>
  );
}
