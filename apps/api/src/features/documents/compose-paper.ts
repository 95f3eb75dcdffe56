import type { Text } from '@motcua/contracts';
import type { IssuedForm } from '@motcua/domain';
import { COUNTER_FORMS } from './papers/counter-forms.js';
import { resultBlocks } from './papers/result.js';
import type { Paper, PaperBlock } from './paper/paper.js';
import type { PaperAgency, PaperFacts } from './paper/paper-facts.js';

export interface ComposedPaper {
  name: Text;
  content: Paper;
}

/** The whole paper in words. The counter's own forms are the receiving unit's, the result the competent agency's. */
export function composePaper(form: IssuedForm, facts: PaperFacts, number: string): ComposedPaper {
  if (form !== 'RESULT') {
    const { name, blocks } = COUNTER_FORMS[form];
    return { name, content: paper(facts.receivingAgency, number, facts.issuedAt, blocks(facts)) };
  }
  if (!facts.result) throw new Error('a result is issued from a template');
  const { name, blocks } = facts.result;
  return { name, content: paper(facts.competentAgency, number, facts.issuedAt, resultBlocks(blocks)) };
}

function paper(agency: PaperAgency, number: string, issuedAt: number, blocks: PaperBlock[]): Paper {
  const { parentName: parent, name, place } = agency;
  return {
    header: { parent, agency: name, number, place, issuedAt: new Date(issuedAt).toISOString() },
    blocks,
  };
}
