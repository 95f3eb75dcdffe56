import type { RequestActor } from '../access/index.js';

/**
 * A feature's reason to let somebody read a file they did not upload (a dossier they may see holds it). Listed
 * among a feature module's providers and found by the files controller; one rule that says yes is enough.
 */
export abstract class FileAccessRule {
  abstract mayRead(actor: RequestActor, fileId: string): Promise<boolean>;

  /** Called when somebody whom this rule lets in opens the file, so that its owner can be told who looked. */
  abstract opened(actor: RequestActor, fileId: string): Promise<void>;
}
