import { TextInput } from '@motcua/ui';
import { useState } from 'react';
import type { ActionFormProps } from '../actions/action-form.js';
import { DialogForm } from '../actions/dialog-form.js';
import { ReasonField } from '../actions/reason-field.js';
import { actionText } from '../actions/text.js';
import { useText } from '../../../shared/i18n/define-text.js';
import { useLang } from '../../../shared/i18n/lang.js';
import { pickText } from '../../../shared/i18n/pick-text.js';
import { useDraft } from '../drafts/use-draft.js';
import {
  addItem,
  addOther,
  askables,
  EMPTY_SUPPLEMENT,
  givenForSupplement,
  itemAt,
  readSupplement,
  removeItem,
  setReason,
  supplementTroubles,
} from './supplement-draft.js';
import { reasonId, SupplementItems } from './supplement-items.js';
import { SupplementPicker } from './supplement-picker.js';
import { supplementText } from './text.js';
import './supplement.css';

export function SupplementForm({ pressed: { action }, dossier, performing }: ActionFormProps) {
  const text = useText(supplementText);
  const around = useText(actionText);
  const lang = useLang();
  const {
    value: draft,
    set,
    clear,
  } = useDraft(action.taskKey, 'supplement', EMPTY_SUPPLEMENT, readSupplement);
  const [attempt, setAttempt] = useState(0);
  const offered = askables(dossier.askable, (words) => pickText(words, lang));
  const labelOf = (id: string) => offered.find((item) => item.id === id)?.label ?? text.other;

  const problem = performing.problem(action);
  const troubles = attempt > 0 ? supplementTroubles(draft, action.legalBasis) : [];
  const errors = new Map<string, string>();
  for (const trouble of troubles) {
    if (trouble.at === 'reason') errors.set(reasonId(trouble.id), text.needReason(labelOf(trouble.id)));
    else if (trouble.at === 'legalBasis') errors.set('supplement-basis', around.need.legalBasis);
    else errors.set('supplement-items', trouble.at === 'items' ? text.needItems : text.tooMany);
  }
  for (const { pointer, message } of problem?.errors ?? []) {
    const item = itemAt(draft, pointer);
    const place = item
      ? reasonId(item.id)
      : pointer === '/legalBasis'
        ? 'supplement-basis'
        : 'supplement-items';
    if (!errors.has(place)) errors.set(place, message);
  }

  const add = (id: string) => {
    set(addItem(draft, id));
    // Straight on to the reason: picking and giving it are one thought.
    setTimeout(() => document.getElementById(reasonId(id))?.focus());
  };
  const submit = () => {
    setAttempt(attempt + 1);
    if (supplementTroubles(draft, action.legalBasis).length > 0 || performing.sending) return;
    performing.perform({ action, given: givenForSupplement(draft, action.legalBasis), onDone: clear });
  };
  return (
    <DialogForm
      action={action}
      dossier={dossier}
      performing={performing}
      attempt={attempt}
      errors={[...errors].map(([fieldId, message]) => ({ fieldId, text: message }))}
      onSubmit={submit}
    >
      <div className="supplement">
        <SupplementPicker
          offered={offered}
          chosen={new Set(draft.items.map(({ id }) => id))}
          onAdd={add}
          onAddOther={() => {
            const next = addOther(draft);
            set(next);
            const id = next.items.at(-1)?.id ?? '';
            setTimeout(() => document.getElementById(reasonId(id))?.focus());
          }}
        />
        <SupplementItems
          items={draft.items}
          offered={offered}
          answers={dossier.answers}
          errors={errors}
          onReason={(id, reason) => set(setReason(draft, id, reason))}
          onRemove={(id) => set(removeItem(draft, id))}
        />
      </div>
      <ReasonField
        id="supplement-note"
        label={text.note}
        optional
        rows={2}
        limit={4000}
        value={draft.note}
        onValue={(note) => set({ ...draft, note })}
      />
      {action.legalBasis === 'required' && (
        <TextInput
          id="supplement-basis"
          label={around.legalBasisLabel}
          hint={text.legalBasisHint}
          width="full"
          maxLength={1000}
          value={draft.legalBasis}
          onValue={(legalBasis) => set({ ...draft, legalBasis })}
          error={errors.get('supplement-basis')}
        />
      )}
    </DialogForm>
  );
}
