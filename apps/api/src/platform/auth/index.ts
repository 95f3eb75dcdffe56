export { AccessGuard } from './access.guard.js';
export { ActorStore } from './actor.store.js';
export { clearSessionCookie, givenToken, setSessionCookie } from './cookies.js';
export { hashPassword, passwordMatches } from './password.js';
export { type IssuedToken, type LiveSession, Sessions } from './sessions.js';
