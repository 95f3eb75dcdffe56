export { type HealthPart, HealthParts, type PartState } from './health-parts.js';
