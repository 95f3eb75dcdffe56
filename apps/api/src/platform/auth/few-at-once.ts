import { ProblemError } from '../errors/index.js';

/** Runs at most `most` at once; others wait in line, and past `longest` in the line are sent away with OVERLOADED. */
export class FewAtOnce {
  private running = 0;
  private readonly line: (() => void)[] = [];

  constructor(
    private readonly most: number,
    private readonly longest: number,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.most) await this.turn();
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.line.shift();
      // The place is handed on, so that nobody who comes meanwhile takes it.
      if (next) next();
      else this.running -= 1;
    }
  }

  private turn(): Promise<void> {
    if (this.line.length >= this.longest) throw new ProblemError('OVERLOADED', { retryAfter: 5 });
    return new Promise((resolve) => this.line.push(resolve));
  }
}
