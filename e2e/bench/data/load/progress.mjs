const A_SECOND = 1000;

/** Says on standard error how far the load is, how fast, and when it will be done. */
export class Progress {
  #total;
  #begun = performance.now();
  #said = 0;
  #done = 0;
  #rows = 0;
  #bytes = 0;

  constructor(total) {
    this.#total = total;
  }

  rows(count, bytes) {
    this.#rows += count;
    this.#bytes += bytes;
  }

  dossiers(count) {
    this.#done += count;
    const now = performance.now();
    if (now - this.#said < 5 * A_SECOND && this.#done < this.#total) return;
    this.#said = now;
    const seconds = (now - this.#begun) / A_SECOND;
    const left = this.#done === 0 ? 0 : (seconds * (this.#total - this.#done)) / this.#done;
    say(
      `${shown(this.#done)} of ${shown(this.#total)} dossiers · ${shown(this.#done / seconds)} dossiers/s · ` +
        `${shown(this.#rows / seconds)} rows/s · ${(this.#bytes / seconds / 1e6).toFixed(0)} MB/s · ${left.toFixed(0)} s left`,
    );
  }

  told() {
    return { rows: this.#rows, bytes: this.#bytes, seconds: (performance.now() - this.#begun) / A_SECOND };
  }
}

const shown = (number) => Math.round(number).toLocaleString('en');
export const say = (text) => process.stderr.write(`${text}\n`);
