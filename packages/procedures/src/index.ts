export type * from './definition.js';
export { loadProcedure, type LoadedProcedure } from './load-procedure.js';
export { readProcedureFolder } from './read-procedure-folder.js';
export { DEFINITIONS_FOLDER, readShippedProcedures, type ShippedProcedure } from './shipped.js';
export { lintProcedure, type LintFinding, type Surroundings } from './lint/lint-procedure.js';
export { CONNECTORS, isConnector, type ConnectorName, type ConnectorShape } from './connectors.js';
export { contentHash } from './content-hash.js';
export { exportProcedure } from './export-procedure.js';
export type { SourceProblem } from './source/problem.js';
export type { ProcedureFiles } from './source/read-files.js';
export {
  fillTemplate,
  fillText,
  type FilledBlock,
  type OutputFacts,
  type PaperWords,
} from './output/fill-template.js';
export { loadAdminUnits, type AdminUnitSeed } from './seeds/admin-units.js';
export {
  loadAgencies,
  loadAgencyCatalogue,
  type AgencyCatalogueSeed,
  type AgencySeed,
} from './seeds/agencies.js';
export { loadCalendars, type CalendarSeed } from './seeds/calendars.js';
export { loadLifeEvents, loadSynonyms, type LifeEventSeed, type SynonymSeed } from './seeds/life-events.js';
export {
  loadPeople,
  type CitizenSeed,
  type MachineSeed,
  type OfficerSeed,
  type PeopleSeed,
  type PostSeed,
} from './seeds/people.js';
export { simulate, type SimulatedAct, type Simulation, type SimulationOptions } from './simulate/simulate.js';
export { ActSource, type Act } from './simulate/act.js';
export { tellSimulation } from './simulate/tell-simulation.js';
export { sampleAnswers, SAMPLE_SLUGS, type Sample } from './samples.js';
export { diffProcedures } from './diff/diff-procedures.js';
export type { Noticer, ProcedureChange } from './diff/change.js';
export { printWorkflow } from './print/print-workflow.js';
export { describeShipped } from './describe/describe-all.js';
