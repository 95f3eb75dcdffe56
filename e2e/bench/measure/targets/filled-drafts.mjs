import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sampleAnswers } from '@motcua/procedures';
import { samplePdf } from '@motcua/testing';
import { vietnamDay } from '@motcua/domain';
import { fromApi } from '../../load/api-modules.mjs';
import { ask, eachOf } from '../../load/driver.mjs';
import { bearer } from '../../load/sessions.mjs';

/** Three papers, five pages of questions. */
const PERMIT = { code: '1.013225', slug: 'giay-phep-xay-dung' };
const PEOPLE = 24;

/**
 * Drafts ready to be handed in. A few are filled in over HTTP, as people would; the rest are copies of those under other
 * ids and for other agencies, sealed with the product's own keys.
 */
export async function filledDrafts({ client, manifest, signIn, dataset }, address, count) {
  const accounts = manifest.citizens.slice(0, PEOPLE).map(({ accountId }) => accountId);
  const tokens = await signIn(accounts);
  const { items } = await ask(address, { path: `/api/v1/procedures/${PERMIT.code}/agencies` });
  const agencies = items.map(({ competent }) => competent.code);
  const sample = await sampleAnswers(PERMIT.slug, vietnamDay(Date.now()));
  const first = await eachOf(accounts, 4, async (account, at) => {
    const headers = bearer(tokens.get(account));
    const draft = await fill(address, headers, sample, agencies[at % agencies.length]);
    return { ...draft, headers };
  });
  const copies = await copy({ client, dataset }, first, Math.max(0, count - first.length));
  return [...first, ...copies];
}

async function fill(address, headers, sample, agencyCode) {
  const key = () => ({ ...headers, 'idempotency-key': randomUUID() });
  const draft = await ask(address, {
    method: 'POST',
    path: '/api/v1/drafts',
    headers: key(),
    body: { procedureCode: PERMIT.code, agencyCode },
  });
  const documents = {};
  for (const document of sample.documents) documents[document] = [await upload(address, headers, document)];
  const saved = await ask(address, {
    method: 'PATCH',
    path: `/api/v1/drafts/${draft.id}`,
    headers: { ...key(), 'if-match': `"${draft.version}"` },
    body: { answers: sample.answers, documents },
  });
  const { answers } = await ask(address, { path: `/api/v1/drafts/${draft.id}`, headers });
  return { id: draft.id, version: saved.version, answers };
}

async function upload(address, headers, name) {
  const form = new FormData();
  form.set('file', new Blob([samplePdf({ text: name })], { type: 'application/pdf' }), `${name}.pdf`);
  const { id } = await ask(address, { method: 'POST', path: '/api/v1/files', headers, form });
  return id;
}

async function copy({ client, dataset }, first, count) {
  const cipher = await cipherOf(client, dataset.env.MOTCUA_DATA_DIR);
  const { rows: offices } = await client.query(
    `SELECT o.competent_agency_id AS id FROM service_offering o JOIN procedure p ON p.id = o.procedure_id
     WHERE p.code = $1 ORDER BY 1`,
    [PERMIT.code],
  );
  const copies = Array.from({ length: count }, (_, at) => {
    const of = first[at % first.length];
    const id = randomUUID();
    const sealed = cipher.encrypt(JSON.stringify(of.answers), `draft.answers:${id}`);
    return { ...of, id, of: of.id, office: offices[at % offices.length].id, sealed };
  });
  for (let from = 0; from < copies.length; from += 500) {
    const some = copies.slice(from, from + 500);
    await client.query(
      `INSERT INTO draft (id, account_id, procedure_version_id, competent_agency_id, case_key, page_key, answers_enc,
         documents, version, channel, papers)
       SELECT given.id, d.account_id, d.procedure_version_id, given.office, d.case_key, d.page_key, given.sealed,
         d.documents, d.version, d.channel, d.papers
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[]) AS given (id, source, office, sealed)
       JOIN draft d ON d.id = given.source`,
      ['id', 'of', 'office', 'sealed'].map((name) => some.map((one) => one[name])),
    );
  }
  await client.query('ANALYZE draft');
  return copies;
}

async function cipherOf(client, dataDir) {
  const { FieldCipher, FileMasterKey, loadKeyRing } = await fromApi('platform/crypto/index.js');
  const database = { query: async (sql, params = []) => (await client.query(sql, params)).rows };
  const ring = await loadKeyRing(database, new FileMasterKey(join(dataDir, 'master.key'), true));
  ring.onModuleDestroy();
  return new FieldCipher(ring);
}
