export { keysCommands } from './keys-commands.js';
export { SealedRegister } from './sealed-register.js';
