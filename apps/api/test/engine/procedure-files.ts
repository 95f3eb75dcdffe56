import { loadProcedure, type ProcedureFiles } from '@motcua/procedures';
import { ImportProcedures } from '../../src/features/procedures/versions/import-procedures.js';
import type { TestApp } from '../harness/index.js';

interface Sketch {
  code: string;
  slug: string;
  /** Below `start`: what workflow.yaml says besides the ordinary beginning and end. */
  workflow: string;
  limit?: string;
  /** Below `pages`: fields of the one page. */
  fields?: string;
  documents?: string;
  /** Lines of procedure.yaml to add. */
  facts?: string;
  templates?: Record<string, string>;
}

const FIELDS = `
      applicant:
        type: person
        label: Người đề nghị // Applicant
        personalId: required
        prefill: profile
      purpose:
        type: text
        label: Mục đích // Purpose`;

const RESULT = `
name: Giấy xác nhận // Certificate
number: "{seq}/{year}/GXN"
blocks:
  - title: GIẤY XÁC NHẬN
  - paragraph: "Xác nhận cho {{ applicant.fullName }}."
`;

/** Intake at the counter first; then whatever the test is about, which begins at \`work\` and ends at \`sign\`. */
export const BEGINNING = `
  intake:
    task: Kiểm tra và tiếp nhận // Check and accept
    who: INTAKE_OFFICER @ receiving
    time: 4h
    can: [requestSupplement, stop]
    actions:
      accept: { label: Tiếp nhận // Accept, effect: ACCEPT, to: work }
      refuse: { label: Từ chối // Refuse, effect: REFUSE_AT_INTAKE, note: required }`;

export const ENDING = `
  sign:
    task: Ký và cấp số // Sign and number
    who: APPROVER @ competent
    notSameAs: [work]
    time: 1wd
    sendBackTo: [work]
    actions:
      approve: { label: Ký // Sign, effect: ISSUE_RESULT, document: giay-xac-nhan, outcome: GRANTED, to: handOver }
      decline: { label: Từ chối // Decline, effect: ISSUE_RESULT, document: giay-xac-nhan, outcome: REFUSED, to: handOver }
  handOver:
    task: Trả kết quả // Hand over
    who: RESULT_OFFICER @ receiving
    time: 1wd
    actions:
      handOver: { label: Đã trả // Handed over, effect: HAND_OVER }`;

/** The case officer's step with a form, from which every built-in act can be done. */
export const WORK = `
  work:
    task: Thẩm định // Examine
    public: Cán bộ đang thẩm định // The officer is examining it
    who: CASE_OFFICER @ competent/OFFICE
    time: 2wd
    form: findings
    can: [requestSupplement, requestPayment, stop]
    actions:
      done: { label: Trình ký // Submit, to: sign }`;

export const FINDINGS = `
  findings:
    title: Kết quả thẩm định // Findings
    fields:
      verdict:
        type: text
        label: Nhận xét // Remarks`;

function filesOf(sketch: Sketch): ProcedureFiles {
  const { code, slug, workflow, limit = '5wd', fields = FIELDS, documents = '{}', facts = '' } = sketch;
  const templates = { 'giay-xac-nhan': RESULT, ...sketch.templates };
  return {
    'procedure.yaml': `
code: ${code}
slug: ${slug}
name: Thủ tục ${slug} // Procedure ${slug}
plainName: Làm ${slug} // Get ${slug}
summary: Thủ tục để thử // A procedure for tests
sector: { code: G01, name: Thử // Test }
level: COMMUNE
audience: [CITIZEN]
lifeEvents: []
subjects: { CD: Công dân // Citizens }
keywords: [${slug}]
decision: 1/QĐ-THU
law: { 1/2026/NĐ-CP: Nghị định để thử }
results: { KQ1: Giấy xác nhận // Certificate }
publicSteps: [{ name: Nộp // File }]
channels: [ONLINE, COUNTER]
minutes: 5
offering: { competent: COMMUNE_COMMITTEE, receiving: SERVICE_CENTRE }
cases: { standard: { name: Thường // Ordinary, limit: ${limit} } }
subject: Thử ${slug}
declaration: Tôi cam đoan // I declare
${facts}`,
    'form.yaml': `pages:\n  main:\n    title: Đề nghị gì? // What do you ask?\n    fields:${fields}\n`,
    'documents.yaml': documents,
    'fees.yaml': `
summary: Miễn phí // Free
paid: AT_INTAKE
rules: [{ law: 1/2026/NĐ-CP, items: {} }]
examples: [{ name: Miễn phí, date: 2026-11-23, total: 0 }]
`,
    'workflow.yaml': `start: intake\n${workflow}`,
    ...Object.fromEntries(Object.entries(templates).map(([key, text]) => [`templates/${key}.yaml`, text])),
  };
}

/** Publishes procedures made up for a test, offered by every commune of the demo province. */
export async function publish(t: TestApp, ...sketches: Sketch[]): Promise<void> {
  const procedures = sketches.map((sketch) => {
    const files = filesOf(sketch);
    const loaded = loadProcedure(files);
    if (!loaded.ok) throw new Error(`${sketch.slug}: ${JSON.stringify(loaded.problems, null, 1)}`);
    return { definition: loaded.definition, contentHash: loaded.contentHash, files };
  });
  await t.app.get(ImportProcedures).run(procedures, { publish: true, dryRun: false });
}
