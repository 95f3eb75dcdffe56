import { describe, expect, it } from 'vitest';
import { fromBpmn } from './index.js';

/** A file as another tool would write it; `body` is what stands in the process. */
function file(body: string, beside = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:mc="urn:motcua:bpmn:1"
  id="d" targetNamespace="urn:other">
  ${beside}
  <bpmn:process id="p">${body}</bpmn:process>
</bpmn:definitions>`;
}

const step = (id: string, more = '') =>
  `<bpmn:userTask id="${id}" name="${id}"><bpmn:extensionElements><mc:step role="CASE_OFFICER" unit="competent" time="1wd" ${more}/></bpmn:extensionElements></bpmn:userTask>`;
const flow = (from: string, to: string, inside = '') =>
  `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}">${inside}</bpmn:sequenceFlow>`;
const BEGIN = '<bpmn:startEvent id="s"/>';
const END = '<bpmn:endEvent id="e"/>';

const problemsOf = async (xml: string) => {
  const { ok, problems } = await fromBpmn(xml);
  return { ok, told: problems.map(({ severity, element }) => `${severity} ${element}`), problems };
};

describe('a file of another tool', () => {
  it('becomes a workflow: flows are actions, names are labels', async () => {
    const named = `<bpmn:sequenceFlow id="f" name="Đồng ý" sourceRef="a" targetRef="e"/>`;
    const read = await fromBpmn(file(BEGIN + step('a') + END + flow('s', 'a') + named));
    expect(read).toMatchObject({
      ok: true,
      problems: [],
      workflow: {
        start: 'a',
        steps: {
          a: {
            type: 'userTask',
            role: 'CASE_OFFICER',
            time: { quantity: 1, unit: 'WORKING_DAY' },
            actions: [{ key: 'action1', label: { vi: 'Đồng ý', en: 'Đồng ý' }, to: 'e', note: 'none' }],
          },
          e: { type: 'endEvent' },
        },
      },
    });
  });

  it('has its forks joined where the branches meet, although it does not say so', async () => {
    const fork = '<bpmn:parallelGateway id="split"/>';
    const join = '<bpmn:parallelGateway id="meet"/>';
    const flows = [
      ['s', 'split'],
      ['split', 'a'],
      ['split', 'b'],
      ['a', 'meet'],
      ['b', 'meet'],
      ['meet', 'e'],
    ].map(([from = '', to = '']) => flow(from, to));
    const read = await fromBpmn(file(BEGIN + fork + join + step('a') + step('b') + END + flows.join('')));
    expect(read).toMatchObject({
      ok: true,
      workflow: {
        steps: {
          split: { type: 'parallelFork', branches: ['a', 'b'], join: 'meet' },
          meet: { type: 'parallelJoin', to: 'e' },
        },
      },
    });
  });

  it('is tried in the order of its flows, the default last', async () => {
    const gateway =
      '<bpmn:exclusiveGateway id="g" default="g_e"><bpmn:outgoing>g_e</bpmn:outgoing><bpmn:outgoing>g_a</bpmn:outgoing></bpmn:exclusiveGateway>';
    const condition = '<bpmn:conditionExpression>case = "verify"</bpmn:conditionExpression>';
    const flows = flow('s', 'g') + flow('g', 'e') + flow('g', 'a', condition) + flow('a', 'e');
    const read = await fromBpmn(file(BEGIN + gateway + step('a') + END + flows));
    expect(read.ok && read.workflow.steps['g']).toMatchObject({
      branches: [{ when: expect.objectContaining({ op: '=' }), to: 'a' }, { to: 'e' }],
    });
  });
});

describe('what has no equal here', () => {
  it.each([
    ['a script', '<bpmn:scriptTask id="x"/>'],
    ['an inclusive gateway', '<bpmn:inclusiveGateway id="x"/>'],
    ['a message', '<bpmn:intermediateThrowEvent id="x"/>'],
    ['a sub-process', '<bpmn:subProcess id="x"/>'],
    ['a task of nobody', '<bpmn:task id="x"/>'],
    [
      'a timer on a date',
      '<bpmn:intermediateCatchEvent id="x"><bpmn:timerEventDefinition><bpmn:timeDate>2027-01-01</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>',
    ],
  ])('%s is an error with its place', async (_, element) => {
    const xml = file(BEGIN + element + END + flow('s', 'x') + flow('x', 'e'));
    const { ok, told } = await problemsOf(xml);
    expect(ok).toBe(false);
    expect(told).toContain('ERROR x');
  });

  it.each([
    ['an annotation', '<bpmn:textAnnotation id="x"/>', '', 'NOTICE x'],
    ['a data object', '<bpmn:dataObjectReference id="x"/>', '', 'NOTICE x'],
    ['lanes', '<bpmn:laneSet id="l"/>', '', 'NOTICE laneSet'],
    ['a collaboration', '', '<bpmn:collaboration id="c"/>', 'NOTICE c'],
    ['an element that BPMN does not know', '<bpmn:teleport id="x"/>', '', 'NOTICE xml'],
  ])('%s is left out, and that is said', async (_, element, beside, place) => {
    const xml = file(BEGIN + step('a') + END + flow('s', 'a') + flow('a', 'e') + element, beside);
    const { ok, told } = await problemsOf(xml);
    expect(told).toEqual([place]);
    expect(ok).toBe(true);
  });
});

describe('what is missing or wrong', () => {
  const bare = '<bpmn:userTask id="a" name="A"/>';
  it.each([
    [
      'no role, unit and time',
      BEGIN + bare + END + flow('s', 'a') + flow('a', 'e'),
      ['ERROR a', 'ERROR a', 'ERROR a'],
    ],
    ['no start', step('a') + END + flow('a', 'e'), ['ERROR process']],
    [
      'two starts',
      `${BEGIN}<bpmn:startEvent id="t"/>${step('a')}${END}${flow('s', 'a')}${flow('t', 'a')}${flow('a', 'e')}`,
      ['ERROR s'],
    ],
    [
      'a condition that is none',
      `${BEGIN}<bpmn:exclusiveGateway id="g"/>${END}${flow('s', 'g')}${flow('g', 'e', '<bpmn:conditionExpression>a ==</bpmn:conditionExpression>')}`,
      ['ERROR g_e'],
    ],
    [
      'a service with no way out',
      `${BEGIN}<bpmn:serviceTask id="v"><bpmn:extensionElements><mc:step connector="x" time="4h"/></bpmn:extensionElements></bpmn:serviceTask>${END}${flow('s', 'v')}${flow('v', 'e')}`,
      ['ERROR v'],
    ],
  ])('%s is told', async (_, body, expected) => {
    const { ok, told } = await problemsOf(file(body));
    expect(ok).toBe(false);
    expect(told).toEqual(expected);
  });

  it.each([
    ['nothing', ''],
    ['no XML', 'hello'],
    ['other XML', '<html/>'],
    ['half a file', file(BEGIN).slice(0, 200)],
    [
      'an entity that grows',
      `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(1000)}">]>${file(BEGIN).replace('urn:other', '&b;&b;')}`,
    ],
    ['far too much', `<a>${' '.repeat(5_000_001)}</a>`],
  ])('%s is no BPMN file and does no harm', async (_, xml) => {
    const { ok, problems } = await problemsOf(xml);
    expect(ok).toBe(false);
    expect(problems.length).toBeGreaterThan(0);
  });
});
