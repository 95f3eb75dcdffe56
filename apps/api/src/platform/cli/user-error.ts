/** A mistake of the person at the keyboard: shown as one line, exit code 1, no stack. */
export class UserError extends Error {}
