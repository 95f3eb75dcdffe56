import type { Message, Told } from './messages.js';

const PATIENCE_MS = 1000;

interface Open {
  told: Told[];
  wanted: number;
  end: () => void;
}

/** Questions of one process to all the others, on their way through the supervisor. */
export class Gathering {
  private readonly open = new Map<string, Open>();

  /** Resolves when as many as are wanted have answered, or after a while. */
  async ask(id: string, wanted: number): Promise<Told[]> {
    return new Promise((done) => {
      const told: Told[] = [];
      const end = (): void => {
        clearTimeout(timer);
        this.open.delete(id);
        done(told);
      };
      const timer = setTimeout(end, PATIENCE_MS);
      if (wanted === 0) end();
      else this.open.set(id, { told, wanted, end });
    });
  }

  hear({ id, by, what }: Extract<Message, { type: 'told' }>): void {
    const open = this.open.get(id);
    if (!open) return;
    open.told.push({ by, what });
    if (open.told.length === open.wanted) open.end();
  }
}
