export { type Counted, countQueries, listed } from './count-queries.js';
export { createTestApp, type TestApp } from './test-app.js';
