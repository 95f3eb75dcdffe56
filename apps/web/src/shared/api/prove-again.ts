/** Asks whoever sits at the screen to show once more who they are; false when they would not. */
type Prover = () => Promise<boolean>;

let prover: Prover | null = null;
let asking: Promise<boolean> | null = null;

/** The page's frame answers for asking; gives back how to stop that. */
export function onProofWanted(next: Prover): () => void {
  prover = next;
  return () => {
    if (prover === next) prover = null;
  };
}

/** Several refused requests are one question. */
export function proveAgain(): Promise<boolean> {
  if (!prover) return Promise.resolve(false);
  asking ??= prover().finally(() => {
    asking = null;
  });
  return asking;
}
