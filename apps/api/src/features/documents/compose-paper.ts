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

/** The whole paper in words. The counter's forms are the receiving unit's; the result, and what is owed, the competent agency's. */
export function composePaper(form: IssuedForm, facts: PaperFacts, number: string): ComposedPaper {
  if (form !== 'RESULT') {
    const general = COUNTER_FORMS[form];
    const { name } = facts.own ?? general;
    const blocks = facts.own ? resultBlocks(facts.own.blocks) : general.blocks(facts);
    const agency = form === 'PAYMENT_NOTICE' ? facts.competentAgency : facts.receivingAgency;
    return { name, content: paper(agency, number, facts.issuedAt, blocks) };
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
