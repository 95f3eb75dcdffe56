import { randomUUID } from 'node:crypto';
import { samplePdf } from '@motcua/testing';
import { sampleAnswers } from '@motcua/procedures';
import { vietnamDay } from '@motcua/domain';
import { client } from './http-client.mjs';

const PROCEDURE = { code: '1.001193', slug: 'khai-sinh', agencyCode: 'H50.101' };
/** Between one answer and the next request of an officer: quicker than any, so that there is enough to measure. */
const THINK_MS = 120;

const ok = ({ status, text }, what) => {
  if (status >= 300) throw new Error(`${what}: ${status} ${text.slice(0, 300)}`);
  return text === '' ? undefined : JSON.parse(text);
};

/** A draft of the sample birth, ready to be handed in by whose token it is. */
export async function fillDraft({ address, ask }, token) {
  const authorization = `Bearer ${token}`;
  const headers = () => ({ authorization, 'idempotency-key': randomUUID() });
  const sample = await sampleAnswers(PROCEDURE.slug, vietnamDay(Date.now()));
  const body = { procedureCode: PROCEDURE.code, agencyCode: PROCEDURE.agencyCode };
  const draft = ok(await ask('POST', '/api/v1/drafts', { headers: headers(), body }), 'draft');
  const documents = {};
  for (const key of sample.documents) documents[key] = [(await upload(address, authorization, key)).id];
  const saved = await ask('PATCH', `/api/v1/drafts/${draft.id}`, {
    headers: { ...headers(), 'if-match': `"${draft.version}"` },
    body: { answers: sample.answers, documents },
  });
  return { id: draft.id, version: ok(saved, 'answers').version };
}

async function upload(address, authorization, key) {
  const form = new FormData();
  form.set('file', new Blob([samplePdf({ text: key })], { type: 'application/pdf' }), `${key}.pdf`);
  const answer = await fetch(`${address}/api/v1/files`, {
    method: 'POST',
    headers: { authorization },
    body: form,
  });
  return ok({ status: answer.status, text: await answer.text() }, 'upload');
}

export async function file(connection, token) {
  const draft = await fillDraft(connection, token);
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() };
  const body = { draftId: draft.id, draftVersion: draft.version, declaration: true };
  return ok(await connection.ask('POST', '/api/v1/dossiers', { headers, body }), 'dossier').code;
}

/** Tokens of that many officers who may see the dossier, each somebody else. */
export async function officersOf({ ask }, tokenOf, code, count) {
  const people = ok(await ask('GET', '/api/v1/demo/people'), 'people');
  const tokens = [];
  for (const { username } of people.officers.filter((one) => one.username.startsWith('mc.donghoi'))) {
    const token = await tokenOf(username);
    const headers = { authorization: `Bearer ${token}` };
    if ((await ask('GET', `/api/v1/dossiers/${code}`, { headers })).status === 200) tokens.push(token);
    if (tokens.length === count) return tokens;
  }
  return tokens;
}

/** Officers at their desks: the list, a dossier, its history, what may be done, a note. */
export function office({ address, from, tokens, codes }) {
  const connection = client({ address, from, connections: tokens.length * 2 });
  let samples = [];
  let failed = 0;
  let worst = '';
  const state = { going: true };

  const timed = async (method, path, sent) => {
    const answer = await connection.ask(method, path, sent);
    samples.push(answer.ms);
    if (answer.status >= 400 || answer.status === 0) {
      failed += 1;
      worst = `${method} ${path} ${answer.status} ${answer.text.slice(0, 200)}`;
    }
    await new Promise((next) => setTimeout(next, THINK_MS * (0.5 + Math.random())));
    return answer;
  };
  const work = async (token, n) => {
    const headers = { authorization: `Bearer ${token}` };
    // Each has dossiers of their own: two who write to one at a time would rightly be told of each other.
    const own = codes.filter((_, at) => at % tokens.length === n);
    for (let turn = 0; state.going; turn += 1) {
      const code = own[turn % own.length];
      await timed('GET', '/api/v1/inbox?tab=unit', { headers });
      await timed('GET', `/api/v1/dossiers/${code}`, { headers });
      await timed('GET', `/api/v1/dossiers/${code}/timeline`, { headers });
      const actions = await timed('GET', `/api/v1/dossiers/${code}/actions`, { headers });
      const version = actions.status === 200 ? JSON.parse(actions.text).version : 1;
      await timed('POST', `/api/v1/dossiers/${code}/actions`, {
        headers: { ...headers, 'idempotency-key': randomUUID(), 'if-match': `"${version}"` },
        body: { action: 'addNote', note: 'Đã gọi điện cho người nộp' },
      });
    }
  };
  const desks = tokens.map((token, n) => work(token, n));
  return {
    /** What was measured since the last time it was asked for. */
    take() {
      const taken = { samples, failed, worst };
      samples = [];
      failed = 0;
      return taken;
    },
    async close() {
      state.going = false;
      await Promise.all(desks);
      connection.close();
    },
  };
}
