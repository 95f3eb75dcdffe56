import { useEffect } from 'react';
import type { KeyboardEvent as FormKeyEvent, RefObject } from 'react';

const sends = ({ key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>) =>
  key === 'Enter' && (ctrlKey || metaKey);

/** Ctrl + Enter sends the form the focus is in, also out of a text of several lines. */
export function sendOnCtrlEnter(event: FormKeyEvent<HTMLFormElement>): void {
  if (!sends(event)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

/** In a dialog the same from anywhere: at first its title has the focus, which stands outside of the form. */
export function useDialogSendKeys(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const dialog = form.current?.closest('dialog');
    const send = (event: KeyboardEvent) => {
      if (!sends(event)) return;
      event.preventDefault();
      form.current?.requestSubmit();
    };
    dialog?.addEventListener('keydown', send);
    return () => dialog?.removeEventListener('keydown', send);
  }, [form]);
}
