import '../icon/icon.css';

const PATHS = {
  error: ['M8 3h8l5 5v8l-5 5H8l-5-5V8Z', 'M12 7.5V13M12 16.3v.1'],
  clock: ['M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0Z', 'M12 6.5V12l4 2.5'],
} as const;

/**
 * The two icons that stand in almost every row of a list, drawn in place: one taken from the sprite makes the browser
 * read the whole sprite again for every row that comes into sight.
 */
export function DueIcon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className="mc-icon" viewBox="0 0 24 24" data-size="text" aria-hidden="true" focusable="false">
      {PATHS[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
