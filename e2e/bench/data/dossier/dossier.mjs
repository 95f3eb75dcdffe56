import { makeLookupSecret } from '@motcua/domain';
import { uuidOf } from '../random/uuid.mjs';

const SECRET = 8;
const secretBytes = Buffer.alloc(SECRET);
const FILE_NAMES = ['giay-to-1.jpg', 'giay-to-2.jpg', 'giay-to-3.jpg', 'giay-to-4.jpg', 'giay-to-5.jpg'];
const NUMBERS = /\{(\w+)\}/g;

/** One dossier of the set: what the tokens of its template stand for. */
export class Dossier {
  fileNames = FILE_NAMES;
  #ground;
  #pick;
  #place;
  #numbers;

  constructor(ground, { procedure, place, template, day, start, shift, sequence, people, random }) {
    this.#ground = ground;
    this.#place = place;
    this.#numbers = template.numbers;
    this.#pick = random.bits();
    this.day = day;
    this.start = start;
    this.shift = shift;
    this.procedureId = procedure.id;
    this.versionId = procedure.versionId;
    this.people = people;
    this.sequence = sequence;
    this.rendered = ground.rendered;
    this.filedAt = start + shift + filedFrom(template);
    this.id = uuidOf(random, this.filedAt);
    this.fileIds = Array.from({ length: template.files }, (_, no) =>
      uuidOf(random, this.filedAt - 60_000 * (no + 1)),
    );
    const papers = template.acts.reduce((sum, act) => sum + act.papers.length, 0);
    this.paperIds = Array.from({ length: papers }, (_, no) =>
      uuidOf(random, this.filedAt + 60_000 * (no + 1)),
    );
    random.fill(secretBytes, 0, SECRET);
    this.secret = makeLookupSecret(secretBytes);
    this.citizen = {
      address: `113.${160 + random.below(30)}.${random.below(256)}.${random.below(256)}`,
      session: uuidOf(random, this.filedAt - 900_000),
    };
    const commune = ground.communes[ground.people.communeOf(people[0].number)];
    this.commune = commune.code;
    this.place = `${commune.name}, Tỉnh Quảng Trị`;
  }

  unit(rule) {
    return this.#ground.units[this.#place.rules[rule]];
  }

  officer(rule, role, number) {
    const unit = this.unit(rule);
    const staff = unit?.staff[role];
    if (!staff?.length) throw new Error(`nobody is ${role} at ${unit?.code ?? rule}`);
    return this.#ground.officers[staff[(this.#pick + number) % staff.length]];
  }

  get resultNumber() {
    return this.numberOf('RESULT');
  }

  numberOf(form) {
    const [year, month] = new Date(this.filedAt + 7 * 3_600_000).toISOString().split('-');
    const parts = { seq: String(this.sequence.number), year, month, agency: this.unit('competent').code };
    return (this.#numbers[form] ?? '{seq}').replace(NUMBERS, (whole, name) => parts[name] ?? whole);
  }

  get code() {
    return this.sequence.code;
  }
}

function filedFrom({ tokens, acts }) {
  return Number(tokens[acts[0].at].split(':')[1]);
}
