export { checkCommand } from './check-command.js';
export { refuseUnsafe } from './refuse-unsafe.js';
