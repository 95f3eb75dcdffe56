export { type FixedClock, fixedClock } from './fixed-clock.js';
export { type FreshDatabase, freshDatabase } from './fresh-database.js';
export { sampleJpeg } from './sample-files/jpeg.js';
export { samplePdf } from './sample-files/pdf.js';
export { samplePng } from './sample-files/png.js';
export { testServer } from './test-server.js';
