/** The one source of "now" in the application; SQL gets it as a parameter, so that tests can move it. */
export class Clock {
  constructor(private readonly offset: number = 0) {}

  /** Epoch milliseconds. */
  now(): number {
    return Date.now() + this.offset;
  }

  date(): Date {
    return new Date(this.now());
  }
}
