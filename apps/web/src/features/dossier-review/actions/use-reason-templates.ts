import type { AvailableAction } from '@motcua/contracts';
import { useText } from '../../../shared/i18n/define-text.js';
import { actionText } from './text.js';

/** Wordings that fit the action; the officer completes them. */
export function useReasonTemplates({ kind, tone, note }: AvailableAction): readonly string[] {
  const text = useText(actionText);
  if (kind === 'extend') return Object.values(text.extendReasons);
  if (kind === 'cancelPayment') return Object.values(text.cancelPaymentReasons);
  if (note === 'none') return [];
  if (kind === 'stop') return Object.values(text.stopReasons);
  if (kind === 'sendBack') return Object.values(text.sendBackReasons);
  return kind === 'step' && tone === 'danger' ? Object.values(text.refusalReasons) : [];
}
