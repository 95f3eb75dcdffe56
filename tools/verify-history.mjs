// Checks the exported history of a dossier, offline and without anything of ours: see docs/verify-history.md.
//   node verify-history.mjs history.json [an-earlier-export.json]
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';

const sha256 = (...pieces) =>
  pieces.reduce((hash, piece) => hash.update(piece), createHash('sha256')).digest();
const bytes = (hex) => Buffer.from(hex, 'hex');

/** JSON without blanks, the keys of every object in order. */
export function canonical(value) {
  return JSON.stringify(value, (_key, inner) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

const partSeal = (part) =>
  'withheld' in part ? part.withheld : sha256(bytes(part.salt), canonical(part.content)).toString('hex');

function actionHash(before, parts) {
  const seals = Object.fromEntries(
    ['actor', 'facts', 'rest', 'told'].map((name) => [name, partSeal(parts[name])]),
  );
  return sha256(before, `parts:${canonical(seals)}`).toString('hex');
}

/** What is wrong, as sentences; and how much of it could be read. */
export function verifyHistory(history, earlier = null) {
  const wrong = [];
  if (history.format !== 'motcua-history/1') return { wrong: ['this is no exported history'], withheld: 0 };
  const { dossier, actions, submissions } = history;
  let before = sha256(`dossier:${dossier.id}`);
  let withheld = 0;
  const named = new Map();
  actions.forEach(({ seq, hash, parts }, index) => {
    if (seq !== index + 1) wrong.push(`where act ${index + 1} should be there is act ${seq}`);
    // An act without parts is taken at its word; the next one shows whether the word is true.
    const own = parts === null ? hash : actionHash(before, parts);
    if (own !== hash) wrong.push(`act ${seq} is not what was sealed, or does not follow the act before it`);
    const told = parts?.told.content;
    if (told && told.seq !== seq) wrong.push(`act ${seq} was sealed as number ${told.seq}`);
    if (told?.handedIn) named.set(parts.facts.content?.submissionSeq, told.handedIn);
    if (parts === null || 'withheld' in parts.facts) withheld += 1;
    before = bytes(hash);
  });
  if (actions.length !== dossier.version)
    wrong.push(`${dossier.version} acts are named, ${actions.length} are there`);
  for (const { seq, answers, documents, papers, submittedBy, salt } of submissions) {
    const handed = canonical({ seq, answers, documents, papers, submittedBy, salt });
    const seal = sha256('submission:', handed).toString('hex');
    if (named.get(seq) !== seal && actions.every(({ parts }) => parts))
      wrong.push(`submission ${seq} is not what was handed in`);
  }
  for (const { seq, hash } of earlier?.actions ?? []) {
    if (actions[seq - 1]?.hash !== hash)
      wrong.push(`act ${seq} was another one when the earlier file was made`);
  }
  if (earlier && earlier.dossier.id !== dossier.id) wrong.push('the earlier file is of another dossier');
  return { wrong, withheld };
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const [history, earlier] = argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
  const { wrong, withheld } = verifyHistory(history, earlier);
  for (const words of wrong) process.stdout.write(`WRONG: ${words}\n`);
  if (wrong.length === 0) {
    const { dossier, actions } = history;
    const whole = `${actions.length} acts, whole and in order (${withheld} partly withheld)`;
    process.stdout.write(`${dossier.code}: ${whole}\nlast hash: ${actions.at(-1).hash}\n`);
  }
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
