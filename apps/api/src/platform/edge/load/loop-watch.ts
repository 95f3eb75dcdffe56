import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';

const LOOK_EVERY = 1000;
const RESOLUTION = 20;
/** Two looks running: compiling at the start, or one long collection of garbage, is not overload. */
const LATE_MS = 700;
const LOOKS = 2;

/** Whether the process answers so late that new work only makes it later. */
export class LoopWatch {
  private readonly histogram: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION });
  private readonly timer: NodeJS.Timeout;
  private late = 0;
  /** Milliseconds, over the last second. */
  mean = 0;
  max = 0;

  constructor() {
    this.histogram.enable();
    this.timer = setInterval(() => this.look(), LOOK_EVERY).unref();
  }

  get overloaded(): boolean {
    return this.late >= LOOKS;
  }

  stop(): void {
    clearInterval(this.timer);
    this.histogram.disable();
  }

  private look(): void {
    const { mean, max } = this.histogram;
    // The histogram counts whole intervals of its clock; what is above one is delay.
    this.mean = Number.isFinite(mean) ? Math.max(0, mean / 1e6 - RESOLUTION) : 0;
    this.max = Math.max(0, max / 1e6 - RESOLUTION);
    this.histogram.reset();
    this.late = this.mean > LATE_MS ? this.late + 1 : 0;
  }
}
