import {
  canonical,
  dossierColumns,
  partOf,
  taskRows,
} from '../../../../apps/api/dist/features/dossiers/index.js';
import { namedIn, recast } from './cast.mjs';
import { mark, pieces } from './marks.mjs';
import { marked } from './mark-action.mjs';
import { dateInWords } from '../../../../packages/procedures/dist/output/vietnamese-words.js';
import { instantsIn, Times, writtenInstants } from './mark-times.mjs';
import { Papers, patternOf } from './papers.mjs';
import { filingOf, played, submitterOf } from './play.mjs';

/** How far a dossier may be filed after the moment of its template. */
const WIDTHS = [25 * 60_000, 7 * 60_000, 60_000];
const ISO_DAY = /\b20[2-9]\d-\d\d-\d\d\b(?!T)/g;

/**
 * One way a dossier can go, played by the real engine at one moment, and cut at everything in which two such dossiers
 * differ. `acts`: how many of them happen before the set ends.
 */
export function makeTemplate({ procedure, plot, script, channel, filedAt, acts = Infinity, thin = false }) {
  const { definition } = procedure;
  const whole = acts === Infinity ? script : script.slice(0, acts - 1);
  const filing = filingOf(procedure, channel, filedAt, thin);
  const play = (at) => played(definition, whole, { ...filing, filedAt: at });
  const first = { filing, acts: play(filedAt) };
  const { width, moving } = shiftable(first.acts, play, filedAt);
  const times = new Times(filedAt, moving);
  return { plot, width, ...cut(procedure, first, times, thin) };
}

/** The widest span in which every instant either moves with the filing or stays where it is. */
function shiftable(first, play, filedAt) {
  const before = instantsOf(first);
  for (const width of WIDTHS) {
    const after = instantsOf(play(filedAt + width));
    const same = before.length === after.length;
    if (!same || !before.every((at, index) => [0, width].includes(after[index] - at))) continue;
    const moving = new Set(before.filter((at, index) => after[index] !== at));
    if (before.every((at, index) => after[index] !== at || !moving.has(at))) return { width, moving };
  }
  return { width: 0, moving: new Set(before) };
}

const instantsOf = (acts) =>
  instantsIn(JSON.stringify([acts.map(({ action }) => action), acts.at(-1).after]));

function cut(procedure, { filing, acts }, times, thin) {
  const { definition } = procedure;
  const tokens = new Map();
  const people = namedIn(JSON.stringify(filing.answers));
  const hashed = (value) => pieces(times.mark(recast(canonical(value), people, mark)), tokens);
  // As the product writes it: what is sealed is packed with words in that order.
  const json = (value) => pieces(times.mark(recast(JSON.stringify(value), people, mark)), tokens);
  const plain = (text) => pieces(recast(text, people, mark), tokens);
  const token = (key) => pieces(mark(key), tokens).places[0];
  const instant = (at) => (at === null ? null : token(times.token(at)));
  const papers = new Papers(procedure, filing);
  const paperTexts = paperCutter({ filing, acts, people, times, papers, tokens });
  const by = submitterOf(filing.channel);
  let paper = 0;
  let submission = 0;
  const submissions = [];
  const cutActs = acts.map(({ action, after }) => {
    const issued = thin ? [] : papers.of(action, after);
    const cutPapers = issued.map((one) => ({ ...paperTexts(one, paper), no: (paper += 1) - 1 }));
    const hands = action.type === 'submitted' || action.type === 'supplementAnswered';
    if (hands) {
      const who = submission === 0 ? by : 'account:0';
      submissions.push(cutSubmission(filing, (submission += 1), who, { json, hashed, token }));
    }
    const sealed = {
      ...marked(action),
      salt: mark('salt'),
      ...(!thin && { from: cameFrom(action.actor) }),
      ...(action.seq === 1 && { row: filedRow(filing, by) }),
      ...(cutPapers.length > 0 && {
        papers: Object.fromEntries(cutPapers.map(({ no }) => [mark(`paper:${no}`), mark(`paperSeal:${no}`)])),
      }),
      ...(hands && { handedIn: mark(`handedIn:${submission}`) }),
    };
    return {
      seq: action.seq,
      at: instant(action.at),
      type: action.type,
      account: action.actor.accountId === null ? null : token(accountKey(action.actor.accountId)),
      parts: ['actor', 'facts', 'told', 'rest'].map((part) => hashed(partOf(sealed, part))),
      text: json(sealed),
      salt: token('salt'),
      submission: hands ? submission - 1 : null,
      papers: cutPapers,
    };
  });
  const { action: last, after } = acts.at(-1);
  const columns = dossierColumns(after, last);
  return {
    procedure: procedure.index,
    caseKey: filing.caseKey,
    channel: filing.channel,
    submitter: token(by),
    people: people.map(({ parity }) => parity),
    files: thin || filing.channel !== 'ONLINE' ? 0 : filing.sample.documents.length,
    numbers: Object.fromEntries(
      acts.flatMap(({ action }) => action.issues.map((issue) => [issue.form, patternOf(definition, issue)])),
    ),
    acts: cutActs,
    submissions,
    state: json(marked(after)),
    fee: thin ? null : json(filing.fee),
    ownerName: plain(filing.ownerName || mark('name:0')),
    subject: plain(filing.subject),
    version: after.version,
    lifecycle: after.lifecycle,
    outcome: after.outcome,
    acceptedAt: instant(columns.acceptedAt?.getTime() ?? null),
    dueAt: instant(columns.dueAt?.getTime() ?? null),
    completedAt: instant(columns.completedAt?.getTime() ?? null),
    returnedAt: instant(columns.returnedAt?.getTime() ?? null),
    pausedSince: instant(after.clock.pausedSince),
    tasks: cutTasks(definition.workflow, acts, token, instant),
    open: after.tasks.length > 0,
    waits: [...after.tasks.map(({ timeoutAt }) => timeoutAt), after.supplement?.answerBy ?? null]
      .filter((at) => at !== null)
      .map((at) => times.distance(at)),
    needsSystem: after.tasks.some(({ role }) => role === 'SYSTEM'),
    ends: times.distance(last.at),
    reaches: times.distance(Math.max(...instantsOf(acts))),
    tokens: [...tokens.keys()],
  };
}

const accountKey = (account) => (account === 'owner' ? 'account:0' : `officer:${account}`);

function cameFrom({ kind, accountId }) {
  if (kind === 'SYSTEM') return null;
  const who = accountKey(accountId);
  return { address: mark(`address/${who}`), sessionId: mark(`session/${who}`) };
}

function filedRow(filing, by) {
  return {
    code: mark('code'),
    procedureId: mark('procedureId'),
    versionId: mark('versionId'),
    caseKey: filing.caseKey,
    channel: filing.channel,
    receivingId: mark('unit:receiving'),
    competentId: mark('unit:competent'),
    submitterAccountId: mark(by),
    ownerPersonId: mark('person'),
    fee: filing.fee,
    parent: null,
    subject: filing.subject,
    ownerName: filing.ownerName || mark('name:0'),
  };
}

function cutSubmission({ answers, documents, papers }, seq, by, { json, hashed, token }) {
  return {
    seq,
    handed: hashed({ answers, documents, papers }),
    answers: json(answers),
    documents: json(documents),
    papers: json(papers),
    by: token(by),
    sealKey: token(`handedIn:${seq}`),
  };
}

function paperCutter({ filing, acts, people, times, papers, tokens }) {
  const everything = JSON.stringify([filing.answers, acts.map(({ action }) => action)]);
  const instants = writtenInstants(instantsIn(everything));
  const days = [...new Set(everything.match(ISO_DAY) ?? [])];
  return ({ form, template, name, number, content }, no) => {
    const written = (text) => {
      let dated = recast(text, people, mark);
      for (const day of days) {
        const words = mark(times.mark(day).slice(1, -1).replace('day:', 'inWords:'));
        dated = dated.replaceAll(dateInWords(day), words);
      }
      return pieces(papers.unaliased(times.markPaper(dated, instants)), tokens);
    };
    return {
      form,
      template,
      name: JSON.stringify(name),
      canonicalName: canonical(name),
      number: pieces(mark(number), tokens).places[0],
      id: pieces(mark(`paper:${no}`), tokens).places[0],
      seal: pieces(mark(`paperSeal:${no}`), tokens).places[0],
      hashed: written(canonical(content)),
      content: written(JSON.stringify(content)),
    };
  };
}

function cutTasks(workflow, acts, token, instant) {
  const rows = new Map();
  for (const { action, before, after } of acts)
    for (const row of taskRows(workflow, before, after, action)) rows.set(row.key, row);
  const at = (iso) => (iso === null ? null : instant(Date.parse(iso)));
  const who = (account) => (account === null ? null : token(accountKey(account)));
  return [...rows.values()].map((row) => ({
    key: row.key,
    stepKey: row.stepKey,
    unit: token(`unit:${row.unitId}`),
    role: row.role,
    assignee: who(row.assigneeId),
    openedAt: at(row.openedAt),
    dueAt: at(row.dueAt),
    timeoutAt: at(row.timeoutAt),
    closedAt: at(row.closedAt),
    closedBy: who(row.closedBy),
    waiting: row.waiting,
    atIntake: row.atIntake,
  }));
}
