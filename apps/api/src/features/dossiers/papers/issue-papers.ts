import { apply, type DossierAction, formatLimit, type IssuedForm } from '@motcua/domain';
import type { Profile } from '@motcua/forms';
import {
  type FilledBlock,
  fillTemplate,
  type OutputTemplate,
  type ProcedureDefinition,
} from '@motcua/procedures';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/index.js';
import { FieldCipher } from '../../../platform/crypto/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { type PaperFacts, PaperIssuer } from '../../documents/index.js';
import { limitOf } from '../deciding/decide-contexts.js';
import { Places } from '../deciding/places.js';
import type { DossierToMove } from '../read/dossier-rows.js';
import { openLookupSecret } from '../submit/lookup-secret.js';
import { outputFacts } from './output-facts.js';
import { ownFormWords } from './own-form-words.js';
import { type Officer, officers, paperAgencies } from './papers.store.js';
import { addedTime, askedItems, grounds, handedDocuments, owed, requester } from './paper-words.js';

const LOOK_UP_PAGE = '/tra-cuu';

export interface Issuing {
  dossier: DossierToMove;
  definition: ProcedureDefinition;
  /** The applicant, in clear. */
  profile: Profile;
  action: DossierAction;
}

/** Issues the papers of an act with everything they say fixed at that moment, in the act's own transaction and before it. */
@Injectable()
export class IssuePapers {
  constructor(
    private readonly issuer: PaperIssuer,
    private readonly places: Places,
    private readonly cipher: FieldCipher,
    private readonly config: Config,
  ) {}

  /** Gives the papers' seals by their ids. */
  async issue(tx: Tx, issuing: Issuing): Promise<Record<string, string>> {
    const { dossier, action } = issuing;
    if (action.issues.length === 0) return {};
    const seals: Record<string, string> = {};
    const facts = await this.factsOf(tx, issuing);
    for (const { form, template } of action.issues) {
      const result = form === 'RESULT' ? await this.resultOf(tx, issuing, facts, template) : null;
      const own = form === 'RESULT' ? null : await this.ownForm(tx, issuing, facts, form);
      const { id, seal } = await this.issuer.issue(tx, {
        dossierId: dossier.id,
        actionSeq: action.seq,
        form,
        facts: { ...facts, own, result },
      });
      seals[id] = seal;
    }
    return seals;
  }

  private async factsOf(tx: Tx, { dossier, definition, profile, action }: Issuing): Promise<PaperFacts> {
    const [agencies, officer] = await Promise.all([
      paperAgencies(tx, [dossier.receivingId, dossier.competentId]),
      this.officerOf(tx, action),
    ]);
    const receivingAgency = agencies.get(dossier.receivingId);
    const competentAgency = agencies.get(dossier.competentId);
    if (!receivingAgency || !competentAgency)
      throw new Error(`the agencies of dossier ${dossier.id} are gone`);
    const { startedAt, dueAt } = action.clock;
    return {
      dossier: {
        code: dossier.code,
        subject: dossier.subject,
        submittedAt: dossier.submittedAt.getTime(),
        acceptedAt: startedAt,
        dueAt,
        limit: formatLimit(limitOf(definition, dossier.caseKey)),
      },
      issuedAt: action.at,
      procedureName: definition.name.vi,
      receivingAgency,
      competentAgency,
      requester: requester(profile, this.places.placeName),
      officer,
      lookupSecret: openLookupSecret(this.cipher, dossier.id, dossier.lookupSecretEnc),
      lookupUrl: `${this.config.publicUrl}${LOOK_UP_PAGE}`,
      documents: handedDocuments(definition, dossier),
      items: askedItems(definition, action),
      ...grounds(action),
      payment: owed(action),
      extension: addedTime(action),
      own: null,
      result: null,
    };
  }

  private async officerOf(tx: Tx, { actor }: DossierAction): Promise<Officer> {
    const bare = { name: actor.name, title: '' };
    if (actor.accountId === null || actor.kind !== 'OFFICER') return bare;
    const found = await officers(tx, [actor.accountId], actor.unitId === null ? [] : [actor.unitId]);
    return found.get(actor.accountId) ?? bare;
  }

  private async resultOf(
    tx: Tx,
    issuing: Issuing,
    facts: PaperFacts,
    template: string | null,
  ): Promise<PaperFacts['result']> {
    const { dossier, definition, action } = issuing;
    const output = template === null ? undefined : definition.outputs[template];
    const number = action.type === 'stepCompleted' ? action.facts.resultNumber : null;
    if (!output || number === null)
      throw new Error(`a result without template or number at dossier ${dossier.id}`);
    const blocks = await this.filled(tx, issuing, facts, output, number);
    return { template: output.key, name: output.name, number, blocks };
  }

  /** The procedure's own form in place of the general one; null where it has none. */
  private async ownForm(
    tx: Tx,
    issuing: Issuing,
    facts: PaperFacts,
    form: IssuedForm,
  ): Promise<PaperFacts['own']> {
    // Versions published before procedures had forms of their own lack the table.
    const papers: ProcedureDefinition['papers'] | undefined = issuing.definition.papers;
    const output = issuing.definition.outputs[papers?.[form] ?? ''];
    if (!output) return null;
    const blocks = await this.filled(tx, issuing, facts, output, null);
    const numberPattern = output.numberPattern.replaceAll('{agency}', issuing.dossier.competentCode);
    return { template: output.key, name: output.name, numberPattern, blocks };
  }

  private async filled(
    tx: Tx,
    { dossier, definition, action }: Issuing,
    facts: PaperFacts,
    output: OutputTemplate,
    /** Of the result; null for a form of the counter, which gets its number when it is issued. */
    number: string | null,
  ): Promise<FilledBlock[]> {
    const state = apply(dossier.state, action);
    const units = [dossier.competentId, dossier.receivingId];
    return fillTemplate(
      definition,
      output,
      outputFacts({
        code: dossier.code,
        submittedAt: facts.dossier.submittedAt,
        caseKey: dossier.caseKey,
        answers: dossier.answers,
        state,
        action,
        receiving: facts.receivingAgency,
        competent: facts.competentAgency,
        officers: await officers(tx, Object.values(state.performedBy), units),
        number,
        placeName: this.places.placeName,
        paper: number === null ? ownFormWords(facts) : null,
      }),
    );
  }
}
