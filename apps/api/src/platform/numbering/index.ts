export { nextNumber } from './next-number.js';
