import { useText } from '../../../shared/i18n/define-text.js';
import { actionText } from './text.js';

/** A legal paper by its number and name, as printed on it. */
export function usePaperName(): (form: string) => string {
  const { papers } = useText(actionText);
  return (form) => Object.entries(papers).find(([key]) => key === form)?.[1] ?? form;
}
