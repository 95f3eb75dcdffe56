import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A worker as its own process, as it runs in production; it can be killed without warning. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** Resolves when it takes jobs. */
  static async start(entry: string, env: Record<string, string>): Promise<WorkerProcess> {
    const child = fork(entry, {
      env: { ...process.env, ...env },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the worker ended with ${code} before it worked`)));
      child.on('message', (message: { type: string }) => {
        if (message.type === 'working') resolve();
      });
    });
    return new WorkerProcess(child);
  }

  /** As a power cut would: no handler runs, every connection breaks. */
  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }
}
