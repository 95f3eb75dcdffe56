import type { WorkflowDefinition } from '@motcua/domain';
import type { FormDefinition } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';

/** What a procedure is besides its forms and its flow; the same for all that are generated. */
export function procedureOf(
  code: string,
  form: FormDefinition,
  stepForms: Record<string, FormDefinition>,
  workflow: WorkflowDefinition,
): ProcedureDefinition {
  const name = { vi: `Thủ tục ${code}`, en: `Procedure ${code}` };
  return {
    code,
    slug: `proof-${code.replaceAll('.', '-')}`,
    name,
    plainName: name,
    summary: name,
    sector: { code: 'PROOF', name },
    level: 'COMMUNE',
    audience: ['CITIZEN'],
    lifeEvents: [],
    subjectTypes: [{ code: 'CITIZEN', name }],
    keywords: [],
    publicationDecision: '1/QĐ',
    legalBases: [{ code: '1/2026/QH', name: 'Luật' }],
    conditions: null,
    results: [{ code: 'KQ', name }],
    publicSteps: [{ name, description: null }],
    channels: ['ONLINE', 'COUNTER'],
    estimatedMinutes: 5,
    offering: { competentKind: 'COMMUNE_COMMITTEE', receivingKind: 'SERVICE_CENTRE' },
    cases: [{ key: 'large', name, timeLimit: { quantity: 200, unit: 'WORKING_DAY' } }],
    documents: [
      {
        key: 'plan',
        name,
        originals: 1,
        copies: 0,
        accept: ['application/pdf'],
        maxFiles: 1,
        maxSizeMb: 5,
      },
    ],
    form,
    stepForms,
    feeSummary: name,
    fees: { rules: [{ items: [], legalBasis: 'Luật' }], paid: 'AT_INTAKE' },
    feeExamples: [
      {
        name: 'mọi người',
        facts: { caseKey: null, channel: 'ONLINE', answers: {}, date: '2026-11-02', quantity: 1 },
        total: 0,
      },
    ],
    workflow,
    outputs: {
      granted: {
        key: 'granted',
        name,
        numberPattern: '{seq}/{year}',
        blocks: [{ kind: 'paragraph', text: 'Cho {{ requester.fullName }}, {{ amount }}' }],
      },
    },
    papers: {},
    subject: 'Cho {{ requester.fullName }}',
    ownerName: null,
    declaration: name,
  };
}
