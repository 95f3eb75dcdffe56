import type { DossierAction, Text, WorkflowDefinition } from '@motcua/domain';

/** An act of the history in words. */
export interface ActionWords {
  title: Text;
  text: string | null;
  /** Between officers: the owner never sees it. */
  internal: boolean;
}

export type Of<T extends DossierAction['type']> = Extract<DossierAction, { type: T }>;
export type Describe = {
  [T in DossierAction['type']]: (action: Of<T>, definition: WorkflowDefinition) => ActionWords;
};

/** Told to the owner too. */
export function open(title: Text, text: string | null): ActionWords {
  return { title, text: text || null, internal: false };
}

export function internal(title: Text, text: string | null): ActionWords {
  return { title, text: text || null, internal: true };
}

/** Lines of a text, without those that say nothing. */
export function lines(...given: readonly (string | null)[]): string {
  return given.filter(Boolean).join('\n');
}
