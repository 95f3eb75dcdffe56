import { Weighted } from '../random/weighted.mjs';
import { plots } from '../scenarios/scenarios.mjs';

/** When the desk is busiest. */
const HOUR = 500 * 60_000;

/** In place of Choices: every dossier of one procedure, and as far as the first `acts` of its acts. */
export class Only {
  #procedure;
  #plot;
  #acts;

  constructor({ procedures, communes }, { slug, plot, acts }) {
    this.#procedure = procedures.find((one) => one.slug === slug);
    this.#plot = plots().find(({ key }) => key === plot);
    this.#acts = acts;
    this.communes = new Weighted(communes.map(({ weight }) => weight));
  }

  draw(random) {
    const place = random.one(this.#procedure.places);
    return { procedure: this.#procedure, channel: 'ONLINE', plot: this.#plot, place, acts: this.#acts };
  }

  weightsOf(slots) {
    return slots.map(({ offset }) => (offset === HOUR ? 1 : 0));
  }
}
