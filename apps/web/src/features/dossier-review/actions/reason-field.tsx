import { Select, TextArea } from '@motcua/ui';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../shared/i18n/define-text.js';
import { actionText } from './text.js';

export interface ReasonFieldProps {
  id: string;
  label: ReactNode;
  hint?: string | undefined;
  value: string;
  onValue: (value: string) => void;
  error?: string | undefined;
  optional?: boolean | undefined;
  limit: number;
  rows?: number | undefined;
  /** Common wordings, put at the end of what is already there. */
  templates?: readonly string[] | undefined;
}

const SHOW_COUNT_FROM = 0.8;

export function ReasonField(props: ReasonFieldProps) {
  const { id, label, hint, value, onValue, error, optional, limit, rows = 4, templates = [] } = props;
  const text = useText(actionText);
  const frame = useRef<HTMLDivElement>(null);
  const insert = (template: string) => {
    if (!template) return;
    onValue(value.trim() ? `${value.trimEnd()}\n${template}` : template);
    frame.current?.querySelector('textarea')?.focus();
  };
  return (
    <div className="reason-field" ref={frame}>
      <TextArea
        id={id}
        label={label}
        hint={hint}
        error={error}
        optionalMark={optional ? text.optional : undefined}
        rows={rows}
        value={value}
        onValue={onValue}
        data-width="full"
        count={value.length > limit * SHOW_COUNT_FROM ? { limit, text: text.left } : undefined}
      />
      {templates.length > 0 && (
        <Select
          id={`${id}-templates`}
          label={text.templates}
          emptyLabel="–"
          value=""
          width="full"
          options={templates.map((template) => ({ value: template, label: template }))}
          onValue={insert}
        />
      )}
    </div>
  );
}
