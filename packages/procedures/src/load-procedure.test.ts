import { beforeAll, describe, expect, it } from 'vitest';
import { shippedFiles } from '../test/shipped-definition.js';
import { kindsFiles } from '../test/kinds-definition.js';
import { loadProcedure } from './load-procedure.js';

let files: Record<string, string>;
beforeAll(async () => {
  files = await shippedFiles('khai-sinh');
});

/** Replaces the first line that holds `from`, and tells where it stood. */
function spoil(file: string, from: string, to: string, source: Record<string, string> = files) {
  const text = source[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  const line = text.slice(0, text.indexOf(from)).split('\n').length;
  const loaded = loadProcedure({ ...source, [file]: text.replace(from, to) });
  return { line, problems: loaded.ok ? [] : loaded.problems };
}

describe('tells every mistake with its place', () => {
  it.each([
    ['form.yaml', '        maxLength: 80', '        maxLenght: 80', 'pages.child.fields.childName.maxLenght'],
    [
      'form.yaml',
      '        maxLength: 80',
      '        maxLength: eighty',
      'pages.child.fields.childName.maxLength',
    ],
    ['form.yaml', 'label: Giới tính // Sex', 'label: Giới tính', 'pages.child.fields.childGender.label'],
    [
      'form.yaml',
      '          MALE: Nam // Male',
      '          MALE: Nam',
      'pages.child.fields.childGender.options.MALE',
    ],
    ['form.yaml', 'type: phone', 'type: telephone', 'pages.contact.fields.phone.type'],
    [
      'form.yaml',
      'showIf: birthPlaceKind = "facility"',
      'showIf: birthPlaceKind = "clinic"',
      'pages.birthPlace.fields.facilityName.showIf',
    ],
    [
      'form.yaml',
      'showIf: birthPlaceKind = "facility"',
      'showIf: birthPlaseKind = "facility"',
      'pages.birthPlace.fields.facilityName.showIf',
    ],
    [
      'form.yaml',
      'check: motherBirthDate < childBirthDate',
      'check: motherBirthDate < 7',
      'rules.motherOldEnough.check',
    ],
    ['form.yaml', 'options: ethnicity', 'options: ethnicities', 'pages.origin.fields.childEthnicity.options'],
    [
      'documents.yaml',
      'showIf: birthEvidence = "paper"',
      'showIf: birthEvidence',
      'birthNotification.showIf',
    ],
    [
      'documents.yaml',
      'showIf: birthEvidence = "paper"',
      'shownIf: birthEvidence = "paper"',
      'birthNotification.shownIf',
    ],
    ['fees.yaml', 'when: feeGroup in', 'when: feeGrup in', 'rules.1.when'],
    ['fees.yaml', 'amount: 8000', 'amount: tám nghìn', 'rules.0.items.extractCopies.amount'],
    ['procedure.yaml', 'limit: 3wd', 'limit: 3 days', 'cases.verify.limit'],
    ['procedure.yaml', 'when: parentsMarried = true', 'when: parentsMaried = true', 'cases.verify.when'],
    ['workflow.yaml', 'who: INTAKE_OFFICER @ receiving', 'who: CLERK @ receiving', 'steps.intake.who'],
    ['workflow.yaml', 'who: APPROVER @ competent', 'who: APPROVER at competent', 'steps.sign.who'],
    ['workflow.yaml', 'assign: sameAs register', 'assign: same register', 'steps.draftRefusal.assign'],
    [
      'workflow.yaml',
      '      - when: case = "verify"',
      '      - when: case = "check"',
      'steps.route.branches.0.when',
    ],
    ['workflow.yaml', '    time: 16h', '    tme: 16h', 'steps.verify.tme'],
    ['workflow.yaml', '        min: 1\n', '        mn: 1\n', 'forms.registration.fields.registerNumber.mn'],
    ['templates/giay-khai-sinh.yaml', '  - title: GIẤY', '  - heading: GIẤY', 'blocks.0'],
    [
      'templates/giay-khai-sinh.yaml',
      '      role: NGƯỜI KÝ',
      '      rolle: NGƯỜI KÝ',
      'blocks.10.signature.rolle',
    ],
  ])('%s: %s', (file, from, to, path) => {
    const { line, problems } = spoil(file, from, to);
    const found = problems.find((problem) => problem.path === path);
    expect(found?.file).toBe(file);
    // The key may stand on the line above what was spoilt under it.
    expect(Math.abs((found?.line ?? 0) - line)).toBeLessThanOrEqual(1);
  });

  it('names the line and column of a syntax error', () => {
    const { line, problems } = spoil('form.yaml', '    title: Bạn là ai', '    title: Bạn: là ai');
    expect(problems[0]).toMatchObject({ file: 'form.yaml', line, path: '' });
    expect(problems[0]?.message.vi).toContain('YAML');
  });

  it('tells all of them, in every file, at once', () => {
    const loaded = loadProcedure({
      ...files,
      'form.yaml': (files['form.yaml'] ?? '')
        .replace('type: phone', 'type: fax')
        .replace('type: email', 'type: fax'),
      'documents.yaml': 'Birth: {}',
    });
    expect(loaded.ok ? [] : loaded.problems.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['form.yaml', 'form.yaml', 'documents.yaml']),
    );
  });
});

describe('tells mistakes in every kind of step', () => {
  it.each([
    [
      'workflow.yaml',
      'fullName: requester.fullName',
      'fullName: requester.name',
      'steps.search.sends.fullName',
    ],
    ['workflow.yaml', 'matches: boolean }', 'matches: yesNo }', 'steps.search.gives.matches'],
    ['workflow.yaml', 'patience: 4h', 'patience: soon', 'steps.search.patience'],
    ['workflow.yaml', 'many: meals >= 200', 'many: kind >= 200', 'steps.count.sets.many'],
    ['workflow.yaml', 'group: if steps.count.many', 'group: if steps.count.any', 'steps.weigh.sets.group'],
    ['workflow.yaml', 'group = "big"', 'group = "huge"', 'steps.route.branches.1.when'],
    ['workflow.yaml', 'outcome = "REFUSED"', 'outcome = "REJECTED"', 'steps.route.branches.0.when'],
    ['workflow.yaml', 'not(paymentSettled)', 'paymentSettled > 0', 'steps.route.branches.0.when'],
    ['workflow.yaml', 'procedure: 1.000009', 'procedure: road', 'steps.roadPermit.procedure'],
    ['workflow.yaml', 'competent: agency:H50.101', 'competent: the ward', 'steps.roadPermit.competent'],
    ['workflow.yaml', 'meals: meals * 2', 'meals: kind * 2', 'steps.roadPermit.answers.meals'],
    ['workflow.yaml', 'who: OWNER @ receiving', 'who: CITIZEN @ receiving', 'steps.confirm.who'],
    ['workflow.yaml', 'for: 2wd', 'after: 2wd', 'steps.posted.after'],
    ['workflow.yaml', 'outcome: NOTIFIED', 'outcome: NOTED', 'steps.registered.outcome'],
    ['workflow.yaml', 'forbids: [sendMessage]', 'forbids: [claim]', 'forbids.0'],
    ['workflow.yaml', 'answerWithin: 20d', 'answerWithin: 20', 'supplement.answerWithin'],
    ['workflow.yaml', 'can: [requestSupplement, requestPayment', 'can: [requestMoney', 'steps.examine.can.0'],
    [
      'workflow.yaml',
      'label: Điểm // Points, min: 0 }',
      'label: Điểm // Points, initial: kind }',
      'forms.report.fields.points.initial',
    ],
    [
      'workflow.yaml',
      'label: Điểm // Points, min: 0 }',
      'label: Điểm // Points, showIf: steps.count.many = 3 }',
      'forms.report.fields.points.showIf',
    ],
    ['form.yaml', 'min: 1', "initial: '3'", 'pages.who.fields.meals.initial'],
    ['procedure.yaml', 'MAU_04: xin-loi', 'MAU_09: xin-loi', 'papers.MAU_09'],
  ])('%s: %s → %s', async (file, from, to, path) => {
    const { line, problems } = spoil(file, from, to, await kindsFiles());
    const found = problems.find((problem) => problem.path === path);
    expect(found?.file).toBe(file);
    expect(Math.abs((found?.line ?? 0) - line)).toBeLessThanOrEqual(1);
  });
});

it('refuses anchors: what one reads is what stands there', () => {
  const { problems } = spoil('documents.yaml', 'birthDeclaration:', 'again: *birth\nbirthDeclaration:');
  expect(problems[0]?.message.en).toContain('Anchors');
});

it('refuses a missing file and one it does not know', () => {
  const { 'fees.yaml': _, ...rest } = files;
  const loaded = loadProcedure({ ...rest, 'notes.yaml': 'a: b' });
  expect(loaded.ok ? [] : loaded.problems.map(({ file }) => file)).toEqual(['notes.yaml', 'fees.yaml']);
});

it.each(['', '[]', 'a', '{', '- 1\n- 2', 'code:\n  - x', '\u0000'])('survives the file %j', (text) => {
  for (const file of Object.keys(files)) expect(loadProcedure({ ...files, [file]: text }).ok).toBe(false);
});

it('reads codes, times and words as they are written, quoted or not', () => {
  const quoted = (files['procedure.yaml'] ?? '').replace('code: 1.001193', "code: '1.001193'");
  const loaded = loadProcedure({ ...files, 'procedure.yaml': quoted });
  expect(loaded.ok && loaded.definition.code).toBe('1.001193');
  expect(loaded.ok && loaded.definition.cases.at(-1)?.timeLimit).toEqual({
    quantity: 1,
    unit: 'WORKING_DAY',
    cutOff: '15:00',
  });
});
