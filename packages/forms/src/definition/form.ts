import type { Expression, Text } from '@motcua/domain';
import type { CrossFieldRule, Field } from './field.js';

/** One topic, one screen; the title is the question. A heading field opens a section. */
export interface Page {
  key: string;
  title: Text;
  intro?: Text;
  /** May name only fields of earlier pages. */
  visibleIf?: Expression;
  fields: Field[];
}

/** The part of a procedure version that is asked of a person. Plain JSON; expressions are compiled. */
export interface FormDefinition {
  pages: Page[];
  rules: CrossFieldRule[];
}
