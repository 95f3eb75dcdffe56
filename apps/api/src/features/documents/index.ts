export { DocumentsModule } from './documents.module.js';
export { PaperIssuer } from './issue-paper.js';
export type { PaperAgency, PaperFacts } from './paper/paper-facts.js';
export { contentAt, linkSeal, paperSeal } from './paper-seal.js';
