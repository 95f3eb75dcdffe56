import { cleanDocuments } from './clean-documents.js';
import { checkTimes, cleanCases, cleanMethods } from './clean-methods.js';
import { cleanKind, dateOf, lineOf, unique } from './clean-part.js';
import { cleanSubject } from './clean-subjects.js';
import { cleanLine, cleanText } from './clean-text.js';
import type { DetailPart, NationalLevel } from './national-record.js';
import type { Note } from './oddity.js';
import { rawFlag, rawObject, rawObjects, rawText, type Raw } from './raw.js';

const LEVEL_FLAGS: readonly [flag: string, level: NationalLevel][] = [
  ['isWard', 'COMMUNE'],
  ['isProvince', 'PROVINCE'],
  ['isMinistry', 'MINISTRY'],
  ['isOtherAgency', 'OTHER'],
];

/** The `data` of one detail answer of the portal. */
export function cleanDetail(record: Raw, code: string, note: Note): DetailPart {
  const methods = cleanMethods(record, note);
  const cases = cleanCases(record, note);
  checkTimes(methods, cases, note);
  const results = codedNames(record, 'resultsDetails', note);
  if (results.length === 0) note('RESULT_MISSING');
  const issuer = lineOf(record, 'departmentPromulgateName', note);
  if (!issuer) note('ISSUER_EMPTY');
  const text = (key: string) => cleanText(rawText(record, key), note) || null;
  return {
    nationalId: rawText(record, 'id') || null,
    rawCode: rawText(record, 'code') === code ? null : rawText(record, 'code'),
    name: cleanLine(rawText(record, 'name'), note),
    state: rawText(record, 'state') || 'ACTIVE',
    kind: cleanKind(record, note),
    subjectTypes: rawObjects(record, 'subjectTypesDetails').map((subject) =>
      cleanSubject(rawText(subject, 'code'), lineOf(subject, 'name', note) ?? '', note),
    ),
    issuer,
    sectors: codedNames(record, 'categoriesDetails', note),
    levels: LEVEL_FLAGS.filter(([flag]) => rawFlag(record, flag)).map(([, level]) => level),
    agencies: cleanAgencies(record, note),
    steps: rawObjects(record, 'executionSteps')
      .map((step) => ({
        name: lineOf(step, 'name', note),
        text: cleanText(rawText(step, 'description'), note),
      }))
      .filter(({ name, text: words }) => name !== null || words !== ''),
    methods,
    cases,
    documentGroups: cleanDocuments(record, note),
    results,
    legalBases: codedNames(record, 'legalBasisesDetails', note).map((basis) => ({
      code: basis.code || null,
      name: basis.name,
    })),
    conditions: text('requirementsAndConditions') ?? text('description'),
    note: text('note'),
    keywords: unique(
      (lineOf(record, 'keywords', note) ?? '').split(/[;,]/).map((word) => word.trim()),
    ).filter((word) => word.toLowerCase() !== 'không'),
    groups: rawObjects(record, 'serviceGroupsDetails')
      .map((group) => ({
        audience: rawText(group, 'type') === 'CORPORATE' ? ('BUSINESS' as const) : ('CITIZEN' as const),
        name: lineOf(group, 'name', note) ?? '',
      }))
      .filter(({ name }) => name !== ''),
    related: codedNames(record, 'procedureRelatedGroup', note).filter((related) => related.code !== ''),
    fullOnline: rawFlag(record, 'isFullProcess'),
    anywhere: rawFlag(record, 'isNonTerritorial'),
    decision: cleanDecision(record, note),
    updatedAt: dateOf(record, 'updatedAt', note) ?? dateOf(record, 'createdAt', note),
  };
}

/** Executing agencies stand in a group list, a unit list or a free text; any of them may be empty. */
function cleanAgencies(record: Raw, note: Note): DetailPart['agencies'] {
  const named = (...keys: string[]) =>
    unique(keys.flatMap((key) => codedNames(record, key, note).map(({ name }) => name)));
  const free = (key: string) => unique([lineOf(record, key, note) ?? '']);
  const executing = named('unitGroupsExecuting', 'departmentsExecuting');
  const found = executing.length > 0 ? executing : free('executingAgencies');
  if (found.length === 0) note('AGENCY_EMPTY');
  const deciding = named('unitGroupsAuthority', 'departmentsAuthority');
  return {
    executing: found,
    deciding: deciding.length > 0 ? deciding : free('authorizedAgencies'),
    coordinating: named('unitGroupsCoordinating', 'departmentsCoordinating'),
    receiving: cleanText(rawText(record, 'dossierReceivingAddresses'), note) || null,
  };
}

function cleanDecision(record: Raw, note: Note): DetailPart['decision'] {
  const proposal = rawObject(record, 'procedureProposal');
  const number = lineOf(proposal, 'proposalNumber', note) ?? lineOf(record, 'decisionNo', note);
  if (!number) return null;
  return {
    number,
    date: dateOf(proposal, 'decisionDate', note),
    issuer: lineOf(rawObject(proposal, 'issuingAgency'), 'name', note),
  };
}

function codedNames(record: Raw, key: string, note: Note): { code: string; name: string }[] {
  return rawObjects(record, key)
    .map((item) => ({ code: lineOf(item, 'code', note) ?? '', name: lineOf(item, 'name', note) ?? '' }))
    .filter(({ name }) => name !== '');
}
