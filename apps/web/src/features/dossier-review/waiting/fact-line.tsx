import './waiting.css';

/** Short facts in one line, which breaks between them and not within. */
export function FactLine({ facts }: { facts: readonly (string | null)[] }) {
  return (
    <p className="facts">
      {facts
        .filter((fact) => fact !== null)
        .map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
    </p>
  );
}
