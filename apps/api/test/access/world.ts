import { randomUUID } from 'node:crypto';
import type { DossierAccessFacts } from '@motcua/domain';
import pg from 'pg';
import { newId } from '../../src/platform/database/index.js';
import type { TestApp } from '../harness/index.js';
import { Person } from '../journeys/people.js';

/** A dossier that is there, with everything that hangs on it. */
export interface KnownDossier {
  id: string;
  code: string;
  facts: DossierAccessFacts;
  /** Units where work lies open for people. */
  open: string[];
  fileId: string;
  issuedId: string;
  /** What must not show anywhere to whoever may not see it. */
  marks: string[];
}

export interface World {
  dossiers: KnownDossier[];
  /** Of Nguyễn Văn An: a file that no dossier names, a draft, a session, an export of data, a request about data. */
  an: {
    accountId: string;
    looseFile: string;
    draft: string;
    session: string;
    export: string;
    request: string;
  };
  /** The counter at which that request is answered. */
  requestUnit: string;
  /** A draft that an officer of Đồng Hới fills in for somebody. */
  counterDraft: { id: string; accountId: string; unit: string };
  /** An officer of the counter of Đồng Hới: the account, its post there and a session. */
  officer: {
    accountId: string;
    username: string;
    postId: string;
    sessionId: string;
    passkey: string;
    unit: string;
  };
  /** A machine of Đồng Hới's counter. */
  machine: { clientId: string; unit: string };
}

const WARD = 'H50.101';

/** What everybody is asked about. Everything is made by the application, as people would. */
export async function makeWorld(t: TestApp): Promise<World> {
  const [an, binh, cuong] = await Promise.all(
    ['dan.an', 'dan.binh', 'dan.cuong'].map((username) => Person.signIn(t, username)),
  );
  if (!an || !binh || !cuong) throw new Error('people');
  const birth = { birthEvidence: 'paper', childName: 'Nguyễn Dấu Hiệu An' };
  const first = await an.file('1.001193', WARD, birth);
  const second = await binh.file('1.001193', 'H50.102', {
    ...birth,
    childName: 'Trần Dấu Hiệu Bình',
  });
  const third = await cuong.file('1.013225', WARD);
  const fourth = await an.file('3.000333', 'H50.41');
  await (await Person.signIn(t, 'mc.donghoi.tiepnhan')).do(first.code, 'accept');
  await (await Person.signIn(t, 'mc.giolinh.tiepnhan')).do(second.code, 'accept');
  await (await Person.signIn(t, 'mc.donghoi.tiepnhan')).do(third.code, 'accept');
  await (await Person.signIn(t, 'kt.donghoi.truong')).do(third.code, 'putInCharge');
  await (await Person.signIn(t, 'tinh.tiepnhan')).do(fourth.code, 'accept');
  await t.runJobs();
  const { id: looseFile } = await an.upload('chưa nộp.pdf');
  const { id: draft } = await an.openDraft('1.013225', WARD);
  const client = new pg.Client({ connectionString: t.ownerUrl });
  await client.connect();
  try {
    const one = async (sql: string, params: unknown[]): Promise<string> => {
      const { rows } = await client.query<{ id: string }>(sql, params);
      if (!rows[0]) throw new Error(`nothing: ${sql}`);
      return rows[0].id;
    };
    const accountOf = (username: string) => one('SELECT id FROM account WHERE username = $1', [username]);
    const unitOf = (code: string) => one('SELECT id FROM agency WHERE code = $1', [code]);
    const counter = await unitOf('H50.101.01');
    const accountId = await accountOf('dan.an');
    const officerId = await accountOf('mc.donghoi.tiepnhan');
    const passkey = newId();
    await client.query(
      `INSERT INTO passkey (id, account_id, credential_id, public_key, counter, synced, name, created_at)
       VALUES ($1, $2, $3, '', 0, false, 'DẤU-HIỆU-KHÓA', now())`,
      [passkey, officerId, randomUUID()],
    );
    const machine = newId();
    await client.query(
      `INSERT INTO account (id, kind, username, display_name) VALUES ($1, 'MACHINE', 'may.donghoi', 'Máy Đồng Hới')`,
      [machine],
    );
    await client.query(
      `INSERT INTO machine_client (account_id, scopes, address_ranges, expires_at) VALUES ($1, '{}', '{}', '2030-01-01')`,
      [machine],
    );
    await client.query(
      `INSERT INTO appointment (id, account_id, agency_id, role, valid_from) VALUES ($1, $2, $3, 'CASE_OFFICER', '2025-07-01')`,
      [newId(), machine, counter],
    );
    const dossiers: KnownDossier[] = [];
    for (const { code } of [first, second, third, fourth]) dossiers.push(await dossierOf(client, code));
    return {
      dossiers,
      an: {
        accountId,
        looseFile,
        draft,
        session: await one('SELECT id FROM session WHERE account_id = $1 LIMIT 1', [accountId]),
        export: await ask(an, '/my-data/exports', {}, async () =>
          one('SELECT id FROM data_export WHERE account_id = $1', [accountId]),
        ),
        request: await ask(
          an,
          '/my-data/requests',
          { kind: 'CORRECTION', datum: 'PHONE', right: '0912345678', why: 'DẤU-HIỆU-YÊU-CẦU' },
          async () => one('SELECT id FROM data_request WHERE asked_by = $1', [accountId]),
        ),
      },
      requestUnit: await one('SELECT unit_id AS id FROM data_request WHERE asked_by = $1', [accountId]),
      counterDraft: { id: await counterDraft(t), accountId: officerId, unit: counter },
      officer: {
        accountId: officerId,
        username: 'mc.donghoi.tiepnhan',
        postId: await one('SELECT id FROM appointment WHERE account_id = $1', [officerId]),
        sessionId: await one('SELECT id FROM session WHERE account_id = $1 LIMIT 1', [officerId]),
        passkey,
        unit: counter,
      },
      machine: { clientId: 'may.donghoi', unit: counter },
    };
  } finally {
    await client.end();
  }
}

async function ask(person: Person, url: string, body: object, found: () => Promise<string>): Promise<string> {
  const answer = await person.send('POST', url, body);
  if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
  return found();
}

async function counterDraft(t: TestApp): Promise<string> {
  const officer = await Person.signIn(t, 'mc.donghoi.tiepnhan');
  const answer = await officer.send('POST', '/counter/drafts', {
    procedureCode: '2.000815',
    channel: 'COUNTER',
    applicant: { personalId: '099192000002', fullName: 'Trần Thị Bình' },
  });
  return answer.json<{ id: string }>().id;
}

const FACTS = `
  SELECT d.id, d.code, d.subject, d.owner_person_id AS owner,
    (SELECT json_build_object('id', a.id, 'name', a.name) FROM agency a WHERE a.id = d.receiving_agency_id) AS receiving,
    (SELECT json_build_object('id', a.id, 'name', a.name) FROM agency a WHERE a.id = d.competent_agency_id) AS competent,
    (SELECT json_agg(json_build_object('id', a.id, 'name', a.name)) FROM agency a
      WHERE a.id IN (SELECT unit_id FROM task t WHERE t.dossier_id = d.id)) AS worked,
    (SELECT json_agg(DISTINCT t.unit_id) FROM task t WHERE t.dossier_id = d.id AND t.closed_at IS NULL AND NOT t.waiting) AS open,
    (SELECT b.documents FROM dossier_submission b WHERE b.dossier_id = d.id AND b.seq = 1) AS documents,
    (SELECT i.id FROM issued_document i WHERE i.dossier_id = d.id LIMIT 1) AS issued,
    (SELECT f.file_id FROM issued_document i JOIN issued_file f ON f.issued_document_id = i.id
      WHERE i.dossier_id = d.id LIMIT 1) AS "issuedFile"
  FROM dossier d WHERE d.code = $1`;

interface FactsRow extends Omit<DossierAccessFacts, 'ownerPersonId'> {
  id: string;
  code: string;
  subject: string;
  owner: string;
  open: string[] | null;
  documents: Record<string, string[]>;
  issued: string;
  issuedFile: string;
}

async function dossierOf(client: pg.Client, code: string): Promise<KnownDossier> {
  const { rows } = await client.query<FactsRow>(FACTS, [code]);
  const [row] = rows;
  if (!row) throw new Error(`no dossier ${code}`);
  const { id, subject, owner, receiving, competent, worked, open, documents, issued, issuedFile } = row;
  const fileId = Object.values(documents).flat()[0] ?? issuedFile;
  const facts = { ownerPersonId: owner, receiving, competent, worked };
  return {
    id,
    code,
    facts,
    open: open ?? [],
    fileId,
    issuedId: issued,
    marks: [code, id, subject, fileId, issued],
  };
}
