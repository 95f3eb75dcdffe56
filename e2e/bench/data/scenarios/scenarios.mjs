import { userTasksOf } from '@motcua/domain';

/**
 * How dossiers go: the share of each, and how much of the legal limit passes until there is a result. The shares follow
 * what provinces report: nine in ten on time, most of those early; a few late, refused, sent back for more, withdrawn.
 */
const GRANT = (inputs) => inputs.grant;
const PLOTS = [
  { key: 'early', share: 0.5, pace: 0.3, script: GRANT },
  { key: 'onTime', share: 0.31, pace: 0.75, script: GRANT },
  { key: 'late', share: 0.055, pace: 1.45, script: GRANT },
  { key: 'refused', share: 0.035, pace: 0.7, script: (inputs) => inputs.refusal },
  { key: 'supplemented', share: 0.045, pace: 0.7, script: (inputs) => [...asked(inputs), ...inputs.grant] },
  {
    key: 'notTaken',
    share: 0.03,
    pace: 0.3,
    script: ({ first }) => [{ step: first, action: 'refuse', note: NOT_TAKEN }],
  },
  { key: 'withdrawn', share: 0.025, pace: 0.3, script: ({ grant }) => [grant[0], { withdraw: WITHDRAWN }] },
];
const NOT_TAKEN = 'Hồ sơ không thuộc thẩm quyền giải quyết của cơ quan.';
const WITHDRAWN = 'Tôi không còn nhu cầu giải quyết thủ tục này.';
const ASKED = [{ kind: 'OTHER', reason: 'Bản chụp bị mờ, đề nghị gửi lại bản chụp rõ cả trang.' }];

/** Where a step by this name exists, it is for those who file online. */
const ONLINE_ONLY = 'confirmDraft';

const asked = ({ first }) => [
  { requestSupplement: first, items: ASKED },
  { answerSupplement: true, after: '6h' },
];

export const plots = () => PLOTS;

/** The script of a plot with the working time between its acts, drawn for this procedure and hour. */
export function scripted(plot, { definition, sample }, channel, random) {
  const inputs = { ...sample, first: sample.grant[0].step };
  const acts = plot.script(inputs).filter(({ step }) => channel === 'ONLINE' || step !== ONLINE_ONLY);
  const limit = hoursOf(definition.cases.find(({ key }) => key === sample.caseKey).timeLimit);
  const result = Math.max(1, acts.length - 1);
  const silences = new Set(
    userTasksOf(definition.workflow).flatMap(({ key, onTimeout }) => (onTimeout ? [key] : [])),
  );
  return acts.map((act, index) => {
    if ('timer' in act || 'service' in act || (act.after !== undefined && !('step' in act))) return act;
    const last = index === acts.length - 1 && acts.length > 2;
    const hours = last ? 0.5 + random.unit() * 12 : (plot.pace * limit * (0.5 + random.unit())) / result;
    const most = silences.has(act.step) ? 6 : Infinity;
    return { ...act, after: `${Math.max(0.05, Math.min(hours, most)).toFixed(2)}h` };
  });
}

/** Working hours of a limit, calendar days counted as five in seven. */
function hoursOf({ quantity, unit }) {
  return { WORKING_HOUR: 1, WORKING_DAY: 8, DAY: 8 * (5 / 7), MONTH: 8 * 21 }[unit] * quantity;
}
