import { formatLimit } from '@motcua/domain';
import { fillTemplate } from '@motcua/procedures';
import { composePaper } from '../../../../apps/api/dist/features/documents/compose-paper.js';
import { COUNTER_FORMS } from '../../../../apps/api/dist/features/documents/papers/counter-forms.js';
import { limitOf } from '../../../../apps/api/dist/features/dossiers/deciding/decide-contexts.js';
import { outputFacts } from '../../../../apps/api/dist/features/dossiers/papers/output-facts.js';
import { ownFormWords } from '../../../../apps/api/dist/features/dossiers/papers/own-form-words.js';
import {
  addedTime,
  askedItems,
  grounds,
  handedDocuments,
  owed,
} from '../../../../apps/api/dist/features/dossiers/papers/paper-words.js';
import { titleOf } from '../province/titles.mjs';
import { mark } from './marks.mjs';

/** A sign that upper case leaves alone, because papers write some names in capitals. */
const ALIAS = /\uE000#(\d+)\uE001/g;
/** The same in an address. Codes of dossiers stand there as they are. */
const ENCODED = /%EE%80%80%23(\d+)%EE%80%81/g;

/** How the number of an issued paper is written. */
export function patternOf({ outputs, papers }, { form, template }) {
  const own = outputs[(form === 'RESULT' ? template : papers?.[form]) ?? ''];
  return own?.numberPattern ?? `{seq}/${COUNTER_FORMS[form].suffix}`;
}

/** The papers of one play, composed by the product itself, with tokens for what differs between dossiers. */
export class Papers {
  #keys = [];
  #procedure;
  #filing;

  constructor(procedure, filing) {
    this.#procedure = procedure;
    this.#filing = filing;
  }

  /** Of one act: form, template, name, pattern of its number, and content. `state` is the one after it. */
  of(action, state) {
    const { definition } = this.#procedure;
    const facts = this.#facts(action);
    return action.issues.map(({ form, template }) => {
      const output = definition.outputs[(form === 'RESULT' ? template : definition.papers?.[form]) ?? ''];
      const blocks = output && this.#blocks(output, facts, action, state, form === 'RESULT');
      const own = output && {
        template: output.key,
        name: output.name,
        numberPattern: output.numberPattern,
        blocks,
      };
      const number = form === 'RESULT' ? 'resultNumber' : `number:${form}`;
      const result = form === 'RESULT' ? { ...own, number: this.#as(number) } : null;
      const all = { ...facts, own: form === 'RESULT' ? null : (own ?? null), result };
      const { name, content } = composePaper(form, all, this.#as(number));
      return {
        form,
        template: own?.template ?? null,
        name,
        number,
        content: JSON.parse(JSON.stringify(content)),
      };
    });
  }

  /** Tokens as the rest of the template knows them. */
  unaliased(text) {
    return text
      .replace(ENCODED, '\uE000#$1\uE001')
      .replace(ALIAS, (_, index) => mark(this.#keys[Number(index)]));
  }

  placeName = () => this.#as('place');

  #as(key) {
    const known = this.#keys.indexOf(key);
    return mark(`#${known >= 0 ? known : this.#keys.push(key) - 1}`);
  }

  #facts(action) {
    const { definition } = this.#procedure;
    const filing = this.#filing;
    const { startedAt, dueAt } = action.clock;
    return {
      dossier: {
        code: this.#as('code'),
        subject: filing.subject,
        submittedAt: filing.filedAt,
        acceptedAt: startedAt,
        dueAt,
        limit: formatLimit(limitOf(definition, filing.caseKey)),
      },
      issuedAt: action.at,
      procedureName: definition.name.vi,
      receivingAgency: this.#agency('receiving'),
      competentAgency: this.#agency('competent'),
      requester: {
        fullName: this.#as('name:0'),
        personalId: this.#as('personalId:0'),
        address: `${this.#as('street')}, ${this.#as('place')}`,
        phone: this.#as('phone'),
        email: '',
      },
      officer: this.#officer(action.actor),
      lookupSecret: this.#as('secret'),
      lookupUrl: 'http://localhost:3000/tra-cuu',
      documents: handedDocuments(definition, filing),
      items: askedItems(definition, action),
      ...grounds(action),
      payment: owed(action),
      extension: addedTime(action),
      own: null,
      result: null,
    };
  }

  #agency(rule) {
    const of = (what) => this.#as(`${rule}.${what}`);
    return {
      id: rule,
      name: of('name'),
      parentName: of('parentName'),
      address: of('address'),
      phone: of('phone'),
      place: of('place'),
    };
  }

  #officer({ kind, accountId, name, role }) {
    if (kind !== 'OFFICER') return { name, title: '' };
    return { name: this.#as(`officerName:${accountId}`), title: titleOf(role) };
  }

  #blocks(output, facts, action, state, isResult) {
    const { definition } = this.#procedure;
    const officers = Object.values(state.performedBy).map((account) => [
      account,
      {
        name: this.#as(account === 'owner' ? 'name:0' : `officerName:${account}`),
        title: titleOf(account.split('@')[0]),
      },
    ]);
    return fillTemplate(
      definition,
      output,
      outputFacts({
        code: facts.dossier.code,
        submittedAt: facts.dossier.submittedAt,
        caseKey: this.#filing.caseKey,
        answers: this.#filing.answers,
        state,
        action,
        receiving: facts.receivingAgency,
        competent: facts.competentAgency,
        officers: new Map(officers),
        number: isResult ? this.#as('resultNumber') : null,
        placeName: this.placeName,
        paper: isResult ? null : ownFormWords(facts),
      }),
    );
  }
}
