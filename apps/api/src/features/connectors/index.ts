export { valuesOf } from './answer-values.js';
export { type ConnectorOutcome, Connectors } from './connectors.js';
export { ConnectorsModule } from './connectors.module.js';
