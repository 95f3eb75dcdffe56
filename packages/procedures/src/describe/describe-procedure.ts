import { formatLimit, type WorkflowStep } from '@motcua/domain';
import type { ProcedureDefinition } from '../definition.js';
import { stepTimes, stepWho } from '../diff/step-words.js';
import { lintProcedure, type Surroundings } from '../lint/lint-procedure.js';
import type { Sample } from '../samples.js';
import { simulate } from '../simulate/simulate.js';
import { tellSimulation } from '../simulate/tell-simulation.js';

/** A Monday before a public holiday, so that the run shows both. */
export const DESCRIBED_AT = '2026-11-23T08:00:00+07:00';

const KINDS: Readonly<Record<WorkflowStep['type'], string>> = {
  userTask: 'task',
  exclusiveGateway: 'choice',
  parallelFork: 'fork',
  parallelJoin: 'join',
  businessRuleTask: 'rule',
  timerEvent: 'wait',
  serviceTask: 'service',
  subDossier: 'other dossier',
  endEvent: 'end',
};

/**
 * A procedure as a page of the documentation (Markdown): its facts, its steps, what the linter says, and how its two
 * sample runs go. The page's picture is `<slug>.svg` beside it.
 */
export function describeProcedure(
  definition: ProcedureDefinition,
  sample: Sample,
  surroundings: Surroundings = {},
): string {
  const { code, slug, name, plainName, summary, workflow } = definition;
  return [
    `# ${name.vi}`,
    `**${name.en}** · ${code} · \`definitions/${slug}\` · ${plainName.en}. ${summary.en}`,
    facts(definition),
    `![The workflow of ${slug}](${slug}.svg)`,
    '## Steps',
    table(
      ['Step', 'Kind', 'Who', 'Time', ''],
      Object.values(workflow.steps).map((step) => [
        `${step.name.vi} (\`${step.key}\`)`,
        KINDS[step.type],
        stepWho(step).en,
        stepTimes(step).en,
        remarks(step),
      ]),
    ),
    '## What the linter says',
    block(lintLines(definition, surroundings)),
    '## Simulated: granted',
    block(run(definition, sample, 'grant')),
    '## Simulated: refused',
    block(run(definition, sample, 'refusal')),
    '',
  ].join('\n\n');
}

function facts({ cases, feeSummary, channels, offering, results }: ProcedureDefinition): string {
  const limits = cases.map(({ name, timeLimit }) => `${name.en}: ${formatLimit(timeLimit).en}`);
  return [
    `- **Limit**: ${limits.join('; ')}`,
    `- **Fee**: ${feeSummary.en}`,
    `- **Filed**: ${channels.join(', ').toLowerCase()}; decided by ${offering.competentKind}`,
    `- **Result**: ${results.map(({ code, name }) => `${name.en} (\`${code}\`)`).join('; ')}`,
  ].join('\n');
}

function remarks(step: WorkflowStep): string {
  const said = [
    'stopsClock' in step && step.stopsClock ? 'clock stands still' : '',
    step.type === 'userTask' && step.onTimeout ? `silence → \`${step.onTimeout.action}\`` : '',
    step.type === 'userTask' && step.notSameAs.length > 0 ? `not who did ${keys(step.notSameAs)}` : '',
    step.type === 'userTask' && step.sendBackTo.length > 0 ? `may go back to ${keys(step.sendBackTo)}` : '',
    step.type === 'userTask' && step.builtins.length > 0 ? `may ${step.builtins.join(', ')}` : '',
    step.type === 'serviceTask' || step.type === 'subDossier' ? `else \`${step.fallback}\`` : '',
  ];
  return said.filter((text) => text !== '').join('; ');
}

const keys = (list: readonly string[]): string => list.map((key) => `\`${key}\``).join(', ');

function lintLines(definition: ProcedureDefinition, surroundings: Surroundings): string[] {
  const findings = lintProcedure(definition, surroundings);
  if (findings.length === 0) return ['good: nothing to say'];
  return findings.map(({ severity, rule, place, message }) => `${severity} ${rule} ${place}: ${message.en}`);
}

function run(definition: ProcedureDefinition, sample: Sample, which: 'grant' | 'refusal'): string[] {
  const { answers, caseKey } = sample;
  const channel = definition.channels.includes('ONLINE') ? 'ONLINE' : (definition.channels[0] ?? 'COUNTER');
  const filedAt = Date.parse(DESCRIBED_AT);
  const simulation = simulate(definition, sample[which], { answers, caseKey, channel, filedAt });
  return tellSimulation(definition, simulation);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const block = (lines: readonly string[]): string => ['```text', ...lines, '```'].join('\n');
