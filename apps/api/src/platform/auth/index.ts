export { AccessGuard } from './access.guard.js';
export { ActorStore, type AuthMethod } from './actor.store.js';
export { clearSessionCookie, givenToken, setSessionCookie } from './cookies.js';
export { hashPassword, passwordMatches } from './password.js';
export { type SessionInList, SessionListStore } from './session-list.store.js';
export { type IssuedToken, type LiveSession, Sessions } from './sessions.js';
export {
  clearStepCookie,
  knownBrowser,
  setBrowserCookie,
  setStepCookie,
  stepOfBrowser,
} from './sign-in-cookies.js';
export { newToken, tokenHash } from './token.js';
