export { HealthParts, type PartState } from './health-parts.js';
