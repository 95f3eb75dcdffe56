import type { FieldFrame } from './field.js';

/** Parts a component's props into the frame around the control and the control's own attributes. */
export function splitFrame<P extends FieldFrame>(props: P): [FieldFrame, Omit<P, keyof FieldFrame>] {
  const { id, label, hint, error, optionalMark, note, labelSize, ...own } = props;
  return [{ id, label, hint, error, optionalMark, note, labelSize }, own];
}
