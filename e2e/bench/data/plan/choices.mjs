import { Weighted } from '../random/weighted.mjs';
import { plots } from '../scenarios/scenarios.mjs';

const HOURS = { WORKING_HOUR: 1 / 8, WORKING_DAY: 1, DAY: 5 / 7, MONTH: 21 };
/** Of the dossiers of a day that old, this share is not done yet, whatever happened to the others. */
const STALLED = 0.8;
const STALLED_DAYS = 30;
const OLDEST = 150;
/** One that is out of its limit lies about far less often than one that is within. */
const OVERDUE = 0.15;
/** Of what has lain for long most waits for the owner. */
const LONG = 14;

/** Draws what a dossier is about and how it goes. */
export class Choices {
  #procedures;
  #desk;
  #home;
  #plots = new Weighted(plots().map(({ share }) => share));
  #open = new Map();
  #places;

  constructor({ procedures, communes }) {
    this.#procedures = procedures;
    this.#desk = new Weighted(procedures.map(({ share }) => share));
    this.#home = new Weighted(procedures.map(({ share, online }) => share * online));
    this.#places = procedures.map(
      ({ places }) =>
        new Weighted(places.map(({ commune }) => (commune === null ? 1 : communes[commune].weight))),
    );
    this.communes = new Weighted(communes.map(({ weight }) => weight));
  }

  draw(random, { home }, age) {
    const stalled = age <= OLDEST && random.unit() < STALLED * Math.exp(-age / STALLED_DAYS);
    const table = home ? this.#home : stalled ? this.#openAt(age) : this.#desk;
    const procedure = this.#procedures[table.at(random.unit())];
    const channel = home || random.unit() < procedure.online ? 'ONLINE' : 'COUNTER';
    const waiting = stalled && age > LONG && random.unit() < 0.7;
    const plot = waiting
      ? plots().find(({ key }) => key === 'supplemented')
      : plots()[this.#plots.at(random.unit())];
    const place = procedure.places[this.#places[procedure.index].at(random.unit())];
    return { procedure, channel, plot, place, stalled, waiting };
  }

  #openAt(age) {
    if (!this.#open.has(age)) {
      const weights = this.#procedures.map(({ share, definition }) => {
        const { quantity, unit } = definition.cases.at(-1).timeLimit;
        const days = quantity * HOURS[unit];
        return share * (days * 1.4 >= age ? days : OVERDUE);
      });
      this.#open.set(age, new Weighted(weights));
    }
    return this.#open.get(age);
  }
}
