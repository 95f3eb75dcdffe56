import { createHash } from 'node:crypto';
import { apply, compileCalendar, decide, demoCalendar, INITIAL_STATE, startDossier } from '@motcua/domain';
import { loadProcedure, readShippedProcedures } from '@motcua/procedures';

const DAY = 86_400_000;
/** Different states; the rest are copies of them under other ids. */
const PATTERNS = 500;
const calendar = compileCalendar(demoCalendar);

/** Accepted building permits of all serving communes, taken in during the last working days. */
export async function openDossiers(client, count) {
  const definition = await permit();
  const ground = await groundOf(client, definition.code);
  const patterns = Array.from({ length: PATTERNS }, (_, index) => pattern(definition, ground, index));
  await client.query(
    `CREATE TEMP TABLE pattern AS SELECT * FROM jsonb_to_recordset($1::jsonb) AS p(n int, receiving uuid, competent uuid,
       state jsonb, action jsonb, hash text, accepted timestamptz, submitted timestamptz, due timestamptz, task jsonb)`,
    [JSON.stringify(patterns)],
  );
  await client.query(
    'CREATE TEMP TABLE filed AS SELECT i, uuidv7() AS id FROM generate_series(1, $1::int) AS i',
    [count],
  );
  await client.query(
    `INSERT INTO dossier (id, code, version, procedure_id, procedure_version_id, case_key, lifecycle, state, channel,
       receiving_agency_id, competent_agency_id, submitter_account_id, owner_person_id, owner_name, subject,
       lookup_secret_enc, lookup_secret_hash, submitted_at, accepted_at, due_at)
     SELECT f.id, 'H50.12-BENCH-' || f.i, 2, $1, $2, $3, p.state->>'lifecycle', p.state, 'ONLINE', p.receiving,
       p.competent, $4, $5, 'Nguyễn Văn An', 'Cấp giấy phép xây dựng', '\\x00', decode(md5(f.i::text), 'hex'),
       p.submitted, p.accepted, p.due
     FROM filed f JOIN pattern p ON p.n = f.i % ${PATTERNS}`,
    [ground.procedureId, ground.versionId, definition.cases[0].key, ground.accountId, ground.personId],
  );
  await client.query(
    `INSERT INTO dossier_action (dossier_id, seq, at, type, account_id, action, prev_hash, hash)
     SELECT f.id, 2, p.accepted, p.action->>'type', NULL, p.action, '\\x00', decode(p.hash, 'hex')
     FROM filed f JOIN pattern p ON p.n = f.i % ${PATTERNS}`,
  );
  await client.query(
    `INSERT INTO task (dossier_id, task_key, step_key, unit_id, role, opened_at, due_at)
     SELECT f.id, p.task->>'key', p.task->>'stepKey', (p.task->>'unitId')::uuid, p.task->>'role', p.accepted,
       to_timestamp((p.task->>'dueAt')::float8 / 1000)
     FROM filed f JOIN pattern p ON p.n = f.i % ${PATTERNS}`,
  );
  await client.query('ANALYZE dossier, dossier_action, task');
}

/** The first weekday from the third one ahead that is worked now: every open dossier here still runs then. */
export function nextDayOff(now = Date.now()) {
  const taken = new Set(demoCalendar.days.map(({ date }) => date));
  for (let at = now + 3 * DAY; ; at += DAY) {
    const day = new Date(at + 7 * 3_600_000);
    const date = day.toISOString().slice(0, 10);
    if (day.getUTCDay() >= 1 && day.getUTCDay() <= 5 && !taken.has(date)) return date;
  }
}

async function permit() {
  const shipped = await readShippedProcedures();
  const loaded = loadProcedure(shipped.find(({ slug }) => slug === 'giay-phep-xay-dung')?.files ?? {});
  if (!loaded.ok) throw new Error('the building permit does not load');
  return loaded.definition;
}

async function groundOf(client, code) {
  const { rows: versions } = await client.query(
    `SELECT v.id AS "versionId", p.id AS "procedureId" FROM procedure p JOIN procedure_version v ON v.procedure_id = p.id
     WHERE p.code = $1 ORDER BY v.number DESC LIMIT 1`,
    [code],
  );
  const { rows: people } = await client.query(
    `SELECT id AS "accountId", person_id AS "personId" FROM account WHERE person_id IS NOT NULL LIMIT 1`,
  );
  const { rows: offices } = await client.query(
    `SELECT o.receiving_agency_id AS receiving, o.competent_agency_id AS competent FROM service_offering o
     WHERE o.procedure_id = $1 ORDER BY 1, 2`,
    [versions[0]?.procedureId],
  );
  return { ...versions[0], ...people[0], offices };
}

function pattern({ workflow, cases }, { offices }, index) {
  const { receiving, competent } = offices[index % offices.length];
  const accepted = Date.now() - (index % 5) * DAY - (index % 97) * 60_000;
  const post = { role: 'INTAKE_OFFICER', unitId: receiving, unitName: 'Một cửa', subtree: [receiving] };
  const officer = { kind: 'OFFICER', accountId: null, name: 'Hoa', posts: [post], relation: null };
  const context = (actor, now) => ({
    now,
    actor,
    calendar,
    units: new Proxy({}, { get: (_, rule) => (rule === 'receiving' ? receiving : competent) }),
    candidates: {},
    limit: cases[0].timeLimit,
    scope: { case: cases[0].key, steps: {} },
    resultNumber: null,
  });
  const owner = { kind: 'CITIZEN', accountId: null, name: 'An', posts: [], relation: 'OWNER' };
  const filed = must(startDossier(workflow, context(owner, accepted - 3_600_000), 1));
  const before = apply(INITIAL_STATE, filed);
  const accept = workflow.steps[workflow.start].actions.find(({ effect }) => effect === 'ACCEPT').key;
  const command = { type: 'completeStep', taskKey: before.tasks[0].key, action: accept, answers: {} };
  const action = must(decide(workflow, before, command, context(officer, accepted)));
  const state = apply(before, action);
  return {
    n: index,
    receiving,
    competent,
    state,
    action,
    hash: createHash('sha256').update(JSON.stringify(action)).digest('hex'),
    accepted: new Date(accepted),
    submitted: new Date(accepted - 3_600_000),
    due: new Date(state.clock.dueAt),
    task: state.tasks[0],
  };
}

function must(decision) {
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value;
}
