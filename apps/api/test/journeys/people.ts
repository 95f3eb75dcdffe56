import { randomUUID } from 'node:crypto';
import type {
  ActionDone,
  AvailableAction,
  AvailableActions,
  Dossier,
  Draft,
  DraftSaved,
  FileRef,
  PerformAction,
  SubmittedDossier,
  Timeline,
} from '@motcua/contracts';
import { checkRequiredDocuments, type Answers, type FormContext } from '@motcua/forms';
import { samplePdf } from '@motcua/testing';
import { vietnamDay } from '@motcua/domain';
import { expect } from 'vitest';
import type { TestApp } from '../harness/index.js';
import { multipart } from '../multipart.js';
import { type Filled, fillForm } from './fill-form.js';

/** Somebody signed in, doing by HTTP what their browser would do. */
export class Person {
  private signedInAt: number;

  private constructor(
    private readonly t: TestApp,
    readonly username: string,
    private session: Record<string, string>,
  ) {
    this.signedInAt = t.clock.now();
  }

  static async signIn(t: TestApp, username: string): Promise<Person> {
    return new Person(t, username, await t.signInAs(username));
  }

  /** Signs in again when the clock has moved: an old session is no proof for a signature. */
  async headers(): Promise<Record<string, string>> {
    if (this.t.clock.now() - this.signedInAt > 9 * 60_000) {
      this.session = await this.t.signInAs(this.username);
      this.signedInAt = this.t.clock.now();
    }
    return this.session;
  }

  async get(url: string, headers: Record<string, string> = {}) {
    const all = { ...(await this.headers()), ...headers };
    return this.t.inject({ method: 'GET', url: `/api/v1${url}`, headers: all });
  }

  async send(
    method: 'POST' | 'PATCH' | 'DELETE',
    url: string,
    payload?: object,
    headers: Record<string, string> = {},
  ) {
    const all = { ...(await this.headers()), 'idempotency-key': randomUUID(), ...headers };
    return this.t.inject({ method, url: `/api/v1${url}`, headers: all, ...(payload && { payload }) });
  }

  async openDraft(procedureCode: string, agencyCode: string): Promise<Draft> {
    const answer = await this.send('POST', '/drafts', { procedureCode, agencyCode });
    expect(answer.json<unknown>()).toMatchObject({ procedureCode });
    return answer.json<Draft>();
  }

  async upload(name = 'giấy tờ.pdf', content: Uint8Array = samplePdf()): Promise<FileRef> {
    const { payload, headers } = multipart([{ filename: name, content }]);
    const answer = await this.t.inject({
      method: 'POST',
      url: '/api/v1/files',
      headers: { ...(await this.headers()), ...headers },
      payload,
    });
    expect(answer.statusCode).toBe(201);
    return answer.json<FileRef>();
  }

  /** Fills a draft in whole, with every paper it asks for, and saves it. */
  async fillDraft(draft: Draft, answers: Filled = {}): Promise<DraftSaved> {
    const context: FormContext = { ...draft.context, channel: 'ONLINE', caseKey: draft.caseKey ?? '' };
    const filled = fillForm({ form: draft.form, context, answers });
    const asked = checkRequiredDocuments(draft.requiredDocuments, filled as Answers, {}, context);
    const documents: Record<string, string[]> = {};
    for (const { key } of asked.missing) documents[key] = [(await this.upload(`${key}.pdf`)).id];
    const saved = await this.send(
      'PATCH',
      `/drafts/${draft.id}`,
      { answers: filled, documents },
      { 'if-match': `"${draft.version}"` },
    );
    expect(saved.json<unknown>()).toMatchObject({ id: draft.id, version: draft.version + 1 });
    return saved.json<DraftSaved>();
  }

  submitDraft(saved: { id: string; version: number }, key: string = randomUUID()) {
    return this.send(
      'POST',
      '/dossiers',
      { draftId: saved.id, draftVersion: saved.version, declaration: true },
      { 'idempotency-key': key },
    );
  }

  /** From nothing to a dossier. */
  async file(procedureCode: string, agencyCode: string, answers: Filled = {}): Promise<SubmittedDossier> {
    const draft = await this.openDraft(procedureCode, agencyCode);
    const answer = await this.submitDraft(await this.fillDraft(draft, answers));
    expect(answer.json<unknown>()).toHaveProperty('code');
    return answer.json<SubmittedDossier>();
  }

  async dossier(code: string): Promise<Dossier> {
    const answer = await this.get(`/dossiers/${code}`);
    expect(answer.statusCode).toBe(200);
    return answer.json<Dossier>();
  }

  async timeline(code: string): Promise<Timeline['items']> {
    return (await this.get(`/dossiers/${code}/timeline`)).json<Timeline>().items;
  }

  async actions(code: string): Promise<AvailableActions> {
    const answer = await this.get(`/dossiers/${code}/actions`);
    expect(answer.statusCode).toBe(200);
    return answer.json<AvailableActions>();
  }

  /** Sends an act at the version given, or at the present one. */
  async tryTo(code: string, request: PerformAction, seen?: number, key: string = randomUUID()) {
    const version = seen ?? (await this.actions(code)).version;
    return this.send('POST', `/dossiers/${code}/actions`, request, {
      'if-match': `"${version}"`,
      'idempotency-key': key,
    });
  }

  /** Does what is offered under this name, its form filled in; fails the test when it is not offered. */
  async do(code: string, action: string, more: Partial<PerformAction> = {}): Promise<ActionDone> {
    const { version, items } = await this.actions(code);
    const offer = items.find((item) => item.action === action);
    expect({ who: this.username, offered: items.map((item) => item.action) }).toMatchObject({
      offered: expect.arrayContaining([action]) as unknown,
    });
    const dossier = offer?.form ? await this.dossier(code) : null;
    const answer = await this.tryTo(code, { ...this.request(offer, dossier), action, ...more }, version);
    expect(answer.json<unknown>()).toMatchObject({ code, version: version + 1 });
    return answer.json<ActionDone>();
  }

  private request(
    offer: AvailableAction | undefined,
    dossier: Dossier | null,
  ): Omit<PerformAction, 'action'> {
    const today = vietnamDay(this.t.clock.now());
    return {
      ...(offer?.taskKey && { taskKey: offer.taskKey }),
      ...(offer?.note === 'required' && { note: 'Vì lý do đã nêu trong hồ sơ' }),
      ...(offer?.form &&
        dossier && { form: fillForm({ form: offer.form, context: { today }, yesNo: true }) }),
    };
  }
}
