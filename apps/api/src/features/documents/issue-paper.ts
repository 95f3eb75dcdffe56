import { type IssuedForm, vietnamDay } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { nextNumber } from '../../platform/numbering/index.js';
import { enqueue } from '../../platform/outbox/index.js';
import { composePaper } from './compose-paper.js';
import { DocumentsStore } from './documents.store.js';
import { COUNTER_FORMS } from './papers/counter-forms.js';
import type { PaperFacts } from './paper/paper-facts.js';
import { RENDER_TASK } from './render-issued.handler.js';

export interface PaperToIssue {
  dossierId: string;
  actionSeq: number;
  form: IssuedForm;
  facts: PaperFacts;
}

@Injectable()
export class PaperIssuer {
  constructor(private readonly store: DocumentsStore) {}

  /**
   * Writes the paper down in the transaction of the act that issues it; the PDF is made after commit. Gives the paper's
   * id and seal, for the act to bear.
   */
  async issue(
    tx: Tx,
    { dossierId, actionSeq, form, facts }: PaperToIssue,
  ): Promise<{ id: string; seal: string }> {
    const number = await this.numberOf(tx, form, facts);
    const { name, content } = composePaper(form, facts, number);
    const paper = this.store.insert(tx, {
      dossierId,
      actionSeq,
      form,
      template: (form === 'RESULT' ? facts.result : facts.own)?.template ?? null,
      name,
      number,
      content,
      issuedAt: new Date(facts.issuedAt),
    });
    await enqueue(tx, RENDER_TASK, { id: paper.id });
    return paper;
  }

  private async numberOf(tx: Tx, form: IssuedForm, facts: PaperFacts): Promise<string> {
    if (form === 'RESULT') {
      if (!facts.result) throw new Error('a result needs its number');
      return facts.result.number;
    }
    const [year = '', month = ''] = vietnamDay(facts.issuedAt).split('-');
    const n = await nextNumber(tx, `paper/${facts.receivingAgency.id}/${form}`, year);
    const parts: Record<string, string> = { seq: String(n), year, month };
    const pattern = facts.own?.numberPattern ?? `{seq}/${COUNTER_FORMS[form].suffix}`;
    return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
  }
}
