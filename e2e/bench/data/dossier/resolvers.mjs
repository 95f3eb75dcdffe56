import { clockOf, hourAndDay, isoDay, onDay } from '../template/mark-times.mjs';
import { dateInWords } from '../../../../packages/procedures/dist/output/vietnamese-words.js';

const OFFICER = /^officer:([A-Z_]+)@(.+)#(\d+)$/;

/** For each token of a template what it stands for in a dossier. Null: the maker works it out as it goes. */
export function resolversOf(template) {
  return template.tokens.map(resolverOf);
}

function resolverOf(key) {
  const [kind, ...rest] = key.split(':');
  const slot = Number(rest[0]);
  if (key.startsWith('address/') || key.startsWith('session/')) return cameFrom(key);
  switch (kind) {
    case 'at':
      return instant(rest, String);
    case 'iso':
      return instant(rest.slice(1), (at) => new Date(at).toISOString());
    case 'clock':
      return instant(rest.slice(1), clockOf);
    case 'hourAndDay':
      return instant(rest.slice(1), hourAndDay);
    case 'day':
      return (dossier) => isoDay(dossier.day + slot);
    case 'onDay':
      return (dossier) => onDay(dossier.start + slot * 86_400_000);
    case 'inWords':
      return (dossier) => dateInWords(isoDay(dossier.day + slot));
    case 'name':
      return (dossier) => dossier.people[slot].fullName;
    case 'NAME':
      return (dossier) => dossier.people[slot].fullName.toLocaleUpperCase('vi');
    case 'personalId':
      return (dossier) => dossier.people[slot].personalId;
    case 'born':
      return (dossier) => dossier.people[slot].dateOfBirth;
    case 'bornOn':
      return (dossier) => dossier.people[slot].dateOfBirth.split('-').toReversed().join('/');
    case 'account':
      return (dossier) => dossier.people[0].account;
    case 'person':
      return (dossier) => dossier.people[0].id;
    case 'phone':
      return (dossier) => dossier.people[0].phone;
    case 'street':
      return (dossier) => dossier.people[0].street;
    case 'unit':
      return (dossier) => dossier.unit(rest.join(':')).id;
    case 'unitName':
      return (dossier) => dossier.unit(rest.join(':')).name;
    case 'officer':
      return officer(key, ({ id }) => id);
    case 'officerName':
      return officer(key.replace('officerName', 'officer'), ({ name }) => name);
    case 'file':
      return (dossier) => dossier.fileIds[slot];
    case 'paper':
      return (dossier) => dossier.paperIds[slot];
    case 'number':
      return (dossier) => dossier.numberOf(rest[0]);
    case 'salt':
    case 'paperSeal':
    case 'handedIn':
      return null;
    default:
      return named(kind);
  }
}

function named(kind) {
  const [rule, what] = kind.split('.');
  if (what !== undefined) return (dossier) => dossier.unit(rule)[what];
  return (dossier) => dossier[kind];
}

function instant([distance, moves], write) {
  const away = Number(distance);
  return moves === 'moves'
    ? (dossier) => write(dossier.start + away + dossier.shift)
    : (dossier) => write(dossier.start + away);
}

function officer(key, what) {
  const [, role, rule, number] = OFFICER.exec(key);
  return (dossier) => what(dossier.officer(rule, role, Number(number)));
}

/** Where an act came from: each officer from a place of their own, citizens from anywhere. */
function cameFrom(key) {
  const [what, who] = key.split('/', 2);
  const whole = key.slice(what.length + 1);
  if (who.startsWith('account')) return (dossier) => dossier.citizen[what];
  return officer(whole, (one) => one[what]);
}
