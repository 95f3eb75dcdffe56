export {
  ADMINISTRATIVE_START,
  AdministrativeLog,
  type AdministrativeRow,
  administrativeHash,
  type Operator,
} from './administrative-log.js';
export { operator } from './operator.js';
