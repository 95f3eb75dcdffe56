import { Ahead, daysOfPlan } from '../plan/days.mjs';
import { Only } from '../plan/only.mjs';
import { Choices } from '../plan/choices.mjs';
import { countsAt, slotsOf } from '../plan/slots.mjs';
import { People } from '../people/people.mjs';
import { Random } from '../random/random.mjs';
import { uuidOf } from '../random/uuid.mjs';
import { Templates } from '../template/templates.mjs';
import { Sealer } from '../seal/sealer.mjs';
import { Dossier } from './dossier.mjs';
import { saltsOf } from './salts.mjs';
import { DossierWriter } from './write-dossier.mjs';
import { writePerson, writeRendered } from './write-people.mjs';

const DAY = 86_400_000;
const RENDERED = 64;
/** As far ahead as any dossier's dates reach. */
const REACH = 400;

/**
 * The whole set as a function of its seed and its ground: any day can be written by itself, and comes out the same
 * whoever writes it, when, and beside what.
 */
export class DataSet {
  #plan;
  #tables;
  #choices;
  #templates;
  #numbers;
  #salts;
  #keys;

  static async of(plan, tables) {
    const set = new DataSet(plan, tables);
    const { seed, thin, ground } = plan;
    const [first, last] = [set.days[0].day, set.days.at(-1).day + REACH];
    set.#templates = await Templates.of({
      seed,
      thin,
      procedures: ground.procedures,
      ahead: new Ahead(first, last),
    });
    return set;
  }

  /** @param plan { seed, dossiers, until, thin, papersFrom, only, ground, keys } @param tables of copy/tables */
  constructor(plan, tables) {
    const { seed, dossiers, ground, keys, only } = plan;
    this.#plan = plan;
    this.#tables = tables;
    this.#keys = keys;
    this.#salts = saltsOf(seed);
    this.#choices = only ? new Only(ground, only) : new Choices(ground, dossiers);
    this.#numbers = shareOfUnits(ground);
    this.days = daysOfPlan(plan);
    this.people = new People(
      seed,
      dossiers,
      ground.communes.map(({ weight }) => weight),
    );
    ground.people = this.people;
    ground.rendered = renderedOf(seed);
    ground.officers = ground.officers.map((officer, index) => ({
      ...officer,
      address: `10.50.${index >> 8}.${index & 255}`,
      session: uuidOf(new Random(seed, 'session', index), this.days[0].start),
    }));
  }

  get templatesMade() {
    return this.#templates.made;
  }

  async writeRendered() {
    const sealer = this.#sealer('rendered');
    writeRendered(this.#plan.ground.rendered, this.#tables, sealer, this.days[0].start);
    await this.#tables.relieve();
  }

  /** People by number, `to` not among them. */
  async writePeople(from, to) {
    const sealer = this.#sealer('people', from);
    const { communes } = this.#plan.ground;
    for (let number = from; number < to; number += 1) {
      writePerson(this.people.person(number), communes[this.people.communeOf(number)], this.#tables, sealer);
      if (this.#tables.full) await this.#tables.relieve();
    }
  }

  /** `told` hears of every dossier of the day. */
  async writeDay(day, told) {
    const random = new Random(this.#plan.seed, 'day', day.day);
    const writer = new DossierWriter({
      tables: this.#tables,
      sealer: this.#sealer('day', day.day),
      salts: this.#salts,
    });
    const slots = slotsOf(day);
    const counters = new Map();
    for (const [index, count] of countsAt(
      this.#choices.weightsOf(slots, this.#plain(day)),
      day.count,
      random,
    ).entries()) {
      const moments = Array.from({ length: count }, () => random.unit()).toSorted((a, b) => a - b);
      for (const moment of moments) {
        this.#writeOne(writer, { day, slots, slot: slots[index], moment, random, counters }, told);
        if (this.#tables.full) await this.#tables.relieve();
      }
    }
  }

  #sealer(...key) {
    return new Sealer(this.#keys, new Random(this.#plan.seed, 'nonces', ...key));
  }

  /** Where the disk is small, what is old is certified copies alone: the shortest histories there are. */
  #plain({ start, worked }) {
    return worked && start < this.#plan.papersFrom;
  }

  #writeOne(writer, { day, slots, slot, moment, random, counters }, told) {
    const { ground, until } = this.#plan;
    const choice = this.#choices.draw(random, slots, slot, {
      age: Math.floor((until - day.start) / DAY),
      plain: this.#plain(day),
    });
    const { template, resolvers } = this.#templateOf(day, slot, choice, random);
    const { place, procedure } = choice;
    const dossier = new Dossier(ground, {
      procedure,
      place,
      template,
      ...day,
      shift: Math.floor(moment * template.width),
      sequence: this.#sequence(day, place, counters),
      people: this.#peopleOf(template, place, random),
      random,
    });
    const values = writer.write(template, resolvers, dossier, random);
    told?.({ dossier, template, values, choice });
  }

  /** One that the end of the set, or somebody's desk, cuts off after so many acts as leave it in a state that may last. */
  #templateOf(day, slot, choice, random) {
    const { until, papersFrom } = this.#plan;
    const thin = this.#plan.thin || day.start < papersFrom;
    if (choice.acts !== undefined) return this.#templates.at(day, slot, choice, choice.acts, thin);
    const whole = this.#templates.at(day, slot, choice, Infinity, thin);
    if (!choice.stalled && day.start + whole.template.ends + whole.template.width < until) return whole;
    const { acts, tokens } = whole.template;
    const happened = acts.filter(
      ({ at }) => day.start + Number(tokens[at].split(':')[1]) + whole.template.width < until,
    );
    let count = choice.waiting
      ? 2
      : choice.stalled
        ? Math.min(happened.length, 1 + random.below(acts.length - 1))
        : happened.length;
    for (count = Math.max(1, Math.min(count, happened.length)); ; count -= 1) {
      const cut = this.#templates.at(day, slot, choice, count, thin);
      if (count === 1 || lasts(cut.template, day, until)) return cut;
    }
  }

  #peopleOf({ people }, { commune }, random) {
    const at = commune ?? this.#choices.communes.at(random.unit());
    return people.map((parity) => this.people.person(this.people.draw(random, at, parity)));
  }

  #sequence({ start, before }, { receiving }, counters) {
    const unit = this.#plan.ground.units[receiving];
    const number = (counters.get(receiving) ?? 0) + 1;
    counters.set(receiving, number);
    const date = new Date(start + DAY / 2).toISOString().slice(2, 10).replaceAll('-', '');
    return {
      code: `${unit.code}-${date}-${String(number).padStart(4, '0')}`,
      number: Math.floor(before * (this.#numbers.get(receiving) ?? 0)) + number,
    };
  }
}

/** Nothing the worker of the product would do at once: no time already over, no system that owes an answer. */
function lasts({ waits, needsSystem, ends, width }, { start }, until) {
  if (needsSystem || start + ends + width >= until) return false;
  return waits.every((away) => start + away > until + DAY);
}

function renderedOf(seed) {
  const random = new Random(seed, 'rendered');
  const bytes = Buffer.alloc(64);
  return Array.from({ length: RENDERED }, () => {
    random.fill(bytes, 0, 64);
    return {
      id: uuidOf(random, Date.parse('2023-01-01')),
      sha256: bytes.toString('hex', 0, 32),
      key: bytes.toString('hex', 32),
    };
  });
}

/** Receiving unit → the share of all dossiers that it takes in, on average. */
function shareOfUnits({ procedures, communes }) {
  const shares = new Map();
  for (const { share, places } of procedures) {
    const weights = places.map(({ commune }) => (commune === null ? 1 : communes[commune].weight));
    const sum = weights.reduce((all, one) => all + one, 0);
    places.forEach(({ receiving }, index) =>
      shares.set(receiving, (shares.get(receiving) ?? 0) + (share * weights[index]) / sum),
    );
  }
  return shares;
}
