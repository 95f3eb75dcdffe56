export { type Counted, countQueries, listed, type SentStatement } from './count-queries.js';
export { createTestApp, type TestApp } from './test-app.js';
