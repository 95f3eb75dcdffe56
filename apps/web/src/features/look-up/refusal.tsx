import { Notice } from '@motcua/ui';
import type { ApiProblem } from '../../shared/api/api-problem.js';
import { useText } from '../../shared/i18n/define-text.js';
import { ProblemNotice } from '../../shared/problem/problem-notice.js';
import { site } from '../../shared/site/site.js';
import { lookUpText } from './text.js';
import { useCountdown } from './use-countdown.js';

/** When the server does not say how long: the window of its limit. */
const A_MINUTE = 60;

export function Refusal({ problem }: { problem: ApiProblem | null }) {
  const text = useText(lookUpText).notFound;
  // 400 is a code that cannot be one, which to the person is the same: it is mistyped.
  if (problem?.status === 404 || problem?.status === 400 || problem?.status === 422) {
    return (
      <Notice tone="danger" role="alert" title={text.title}>
        <p>{text.body}</p>
        <p>
          {text.call} <a href={site.helpPhone.href}>{site.helpPhone.shown}</a>
          {text.orAsk}
        </p>
      </Notice>
    );
  }
  if (problem?.status === 429) return <Wait problem={problem} />;
  return <ProblemNotice problem={problem} />;
}

function Wait({ problem }: { problem: ApiProblem }) {
  const text = useText(lookUpText).tooMany;
  const seconds = Math.ceil(problem.retryAfterSeconds ?? A_MINUTE);
  const left = useCountdown(seconds, problem);
  return (
    <div>
      <Notice tone="warning" role="alert" title={text.title}>
        <p>{text.wait(seconds)}</p>
        {/* The running figure is for the eye: read out at every second it would drown everything else. */}
        {left > 0 && <p aria-hidden="true">{text.left(left)}</p>}
      </Notice>
      <p role="status">{left === 0 && text.over}</p>
    </div>
  );
}
