import { Button, ButtonLink, ButtonRow, Notice } from '@motcua/ui';
import { useState } from 'react';
import { formatDateTime, formatFileSize } from '../../../shared/formatting/format.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { isShown } from './document-entries.js';
import type { DocumentEntry } from './document-entries.js';
import { documentText } from './text.js';

const QUARTER = 90;

export function DocumentViewer({ entry }: { entry: DocumentEntry }) {
  const text = useText(documentText);
  const [large, setLarge] = useState(false);
  const [turn, setTurn] = useState(0);
  const kind = isShown(entry);
  const opens = entry.state === undefined;
  const detail = [entry.size !== null && formatFileSize(entry.size), formatDateTime(entry.at)];
  return (
    <section className="viewer" aria-label={text.viewer(entry.name)}>
      <div className="viewer__bar">
        <p>
          <strong>{entry.name}</strong>
          <span>{detail.filter(Boolean).join(' · ')}</span>
        </p>
        <div className="viewer__tools">
          {kind === 'image' && (
            <>
              <Button size="small" aria-pressed={large} icon="search" onClick={() => setLarge(!large)}>
                {large ? text.zoomOut : text.zoomIn}
              </Button>
              <Button size="small" icon="refresh" onClick={() => setTurn((turn + QUARTER) % (4 * QUARTER))}>
                {text.rotate}
              </Button>
            </>
          )}
          {opens && (
            <>
              <ButtonLink size="small" icon="external" href={entry.href} target="_blank" rel="noopener">
                {text.openNew}
              </ButtonLink>
              <ButtonLink size="small" icon="download" href={entry.href} download={entry.name}>
                {text.download}
              </ButtonLink>
            </>
          )}
        </div>
      </div>
      {kind === 'image' && <Picture entry={entry} large={large} turn={turn} />}
      {kind === 'pdf' && <Pdf entry={entry} />}
      {entry.state && <Notice tone="warning">{text.states[entry.state]}</Notice>}
      {entry.warnings.length > 0 && (
        <Notice tone="warning">
          {text.beware} {entry.warnings.map((warning) => text.warnings[warning]).join(' ')}
        </Notice>
      )}
      {kind === null && opens && entry.warnings.length === 0 && (
        <p className="viewer__none">{text.noPreview}</p>
      )}
    </section>
  );
}

interface PictureProps {
  entry: DocumentEntry;
  large: boolean;
  turn: number;
}

function Picture({ entry, large, turn }: PictureProps) {
  const text = useText(documentText);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  if (failed) {
    return (
      <div className="viewer__none" role="alert">
        <p>{text.failed}</p>
        <ButtonRow>
          <Button
            size="small"
            icon="refresh"
            onClick={() => {
              setAttempt(attempt + 1);
              setFailed(false);
            }}
          >
            {text.retry}
          </Button>
        </ButtonRow>
      </div>
    );
  }
  return (
    // Focusable, because an enlarged picture scrolls.
    <div
      className="viewer__stage"
      data-large={large || undefined}
      role="group"
      aria-label={entry.name}
      tabIndex={0}
    >
      <img
        key={attempt}
        src={entry.picture}
        alt={entry.name}
        data-turn={turn || undefined}
        onError={() => setFailed(true)}
      />
    </div>
  );
}

/**
 * An object, not a frame: a sandboxed frame would keep the browser's own PDF reader from running. The server sends the
 * file with its checked type and a policy that forbids scripts, so that it can be nothing but a document.
 */
function Pdf({ entry }: { entry: DocumentEntry }) {
  const text = useText(documentText);
  const instead = <p className="viewer__none">{text.noPreview}</p>;
  if (!navigator.pdfViewerEnabled) return instead;
  return (
    <object
      className="viewer__stage"
      type="application/pdf"
      data={`${entry.href}#view=FitH`}
      aria-label={text.viewer(entry.name)}
    >
      {instead}
    </object>
  );
}
