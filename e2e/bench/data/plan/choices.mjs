import { Weighted } from '../random/weighted.mjs';
import { plots } from '../scenarios/scenarios.mjs';
import { hoursOf } from './slots.mjs';

const HOURS = { WORKING_HOUR: 1 / 8, WORKING_DAY: 1, DAY: 5 / 7, MONTH: 21 };
/** Of the dossiers of a day that old, this share is not done yet, whatever happened to the others. */
const STALLED = 0.8;
const STALLED_DAYS = 30;
const OLDEST = 150;
/** One that is out of its limit lies about far less often than one that is within. */
const OVERDUE = 0.15;
/** Of what has lain for long most waits for the owner. */
const LONG = 14;
/** The share of all dossiers that come from home out of hours, weekends included. */
const AT_HOME = 0.1;

/** Draws what a dossier is about and how it goes. */
export class Choices {
  #procedures;
  #hours;
  #online;
  #tables = new Map();
  #plots = new Weighted(plots().map(({ share }) => share));
  #places;

  constructor({ procedures, communes }, dossiers) {
    this.#procedures = procedures;
    this.#hours = procedures.map(({ share }) => hoursOf(dossiers * share));
    this.#online = procedures.reduce((all, { share, online }) => all + share * online, 0);
    this.#places = procedures.map(
      ({ places }) =>
        new Weighted(places.map(({ commune }) => (commune === null ? 1 : communes[commune].weight))),
    );
    this.communes = new Weighted(communes.map(({ weight }) => weight));
  }

  /** `slots`: all of the day, `slot` one of them; `plain`: of what is most of all business alone. */
  draw(random, slots, slot, { age, plain }) {
    const { home } = slot;
    const stalled = age <= OLDEST && random.unit() < STALLED * Math.exp(-age / STALLED_DAYS);
    const table = this.#tableOf(slots, slot, {
      age: stalled && !home ? age : null,
      plain: plain && !stalled,
    });
    const procedure = this.#procedures[table.at(random.unit())];
    const channel = home || random.unit() < procedure.online ? 'ONLINE' : 'COUNTER';
    const waiting = stalled && age > LONG && random.unit() < 0.7;
    const plot = waiting
      ? plots().find(({ key }) => key === 'supplemented')
      : plots()[this.#plots.at(random.unit())];
    const place = procedure.places[this.#places[procedure.index].at(random.unit())];
    return { procedure, channel, plot, place, stalled, waiting };
  }

  /** How many of a day's dossiers come at each of its hours, in proportion. */
  weightsOf(slots, plain) {
    const of = { age: null, plain };
    return slots.map((slot) => this.#at(slots, slot, of).reduce((all, weight) => all + weight, 0));
  }

  /** How likely each procedure is at this hour: each at its own hours alone, and as often in all as its share. */
  #at(slots, slot, { age, plain }) {
    const alike = slots.filter(({ home }) => home === slot.home);
    return this.#procedures.map((procedure, index) => {
      if (plain && index > 0) return 0;
      const own = alike.filter(({ offset }) => this.#hours[index].has(offset));
      if (!own.includes(slot)) return 0;
      const fromHome = (procedure.share * procedure.online) / this.#online;
      const share = slot.home
        ? fromHome
        : Math.max(procedure.share / 10, procedure.share - AT_HOME * fromHome);
      return (share * lasting(procedure, age) * slot.weight * sum(alike)) / sum(own);
    });
  }

  #tableOf(slots, slot, of) {
    const key = `${slots.length}|${slot.offset}|${of.age}|${of.plain}`;
    if (!this.#tables.has(key)) this.#tables.set(key, new Weighted(this.#at(slots, slot, of)));
    return this.#tables.get(key);
  }
}

const sum = (slots) => slots.reduce((all, { weight }) => all + weight, 0);

/** How likely one of this age still lies about, against others. */
function lasting({ definition }, age) {
  if (age === null) return 1;
  const { quantity, unit } = definition.cases.at(-1).timeLimit;
  const days = quantity * HOURS[unit];
  return days * 1.4 >= age ? days : OVERDUE;
}
