export { attached, filesInAnswers, filesInDocuments, strangersIn } from './check-attachments.js';
export { chooseCase } from './choose-case.js';
export { type AgencyRow, type DraftRow, DraftStore, lockDraft } from './draft.store.js';
export { DraftsModule } from './drafts.module.js';
export { formContext } from './form-context.js';
export { checkChannel, MOST_OPEN_DRAFTS, tooManyDrafts } from './open-draft.js';
export { knownFiles, ownFiles } from './own-files.js';
export { pinnedVersion } from './pinned-version.js';
