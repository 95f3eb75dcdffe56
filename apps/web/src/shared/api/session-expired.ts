const expired = new EventTarget();

/** Sent when the server answers 401: what is on the screen stays, only a notice appears. */
const SESSION_EXPIRED = 'SESSION_EXPIRED';

export const announceSessionExpired = () => void expired.dispatchEvent(new Event(SESSION_EXPIRED));

export function onSessionExpired(listener: () => void): () => void {
  expired.addEventListener(SESSION_EXPIRED, listener);
  return () => expired.removeEventListener(SESSION_EXPIRED, listener);
}
