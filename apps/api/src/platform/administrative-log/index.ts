export {
  ADMINISTRATIVE_START,
  type AdministrativeChange,
  AdministrativeLog,
  type AdministrativeRow,
  administrativeHash,
  type Operator,
} from './administrative-log.js';
export { operator } from './operator.js';
