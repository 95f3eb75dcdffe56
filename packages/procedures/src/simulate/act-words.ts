import { formatDateTime, formatLimit, formatVnd, type DossierAction, type Text } from '@motcua/domain';
import type { ProcedureDefinition } from '../definition.js';

/** What happened, in a few words of both languages. */
export function actWords(definition: ProcedureDefinition, action: DossierAction): Text {
  const at = (key: string): Text => nameOf(definition, key);
  switch (action.type) {
    case 'submitted':
      return { vi: 'Nộp hồ sơ', en: 'Dossier filed' };
    case 'stepCompleted': {
      const { stepKey, actionKey, silence } = action.facts;
      const done = joined(at(stepKey), labelOf(definition, stepKey, actionKey));
      return silence ? { vi: `${done.vi} (hết thời gian chờ)`, en: `${done.en} (time was over)` } : done;
    }
    case 'supplementRequested':
      return withCount({ vi: 'Yêu cầu bổ sung', en: 'Supplement requested' }, action.facts.items.length);
    case 'supplementAnswered':
      return { vi: 'Nộp bổ sung', en: 'Supplement answered' };
    case 'withdrawn':
      return quoted({ vi: 'Rút hồ sơ', en: 'Withdrawn' }, action.facts.reason);
    case 'stopped':
      return quoted({ vi: 'Dừng giải quyết', en: 'Stopped' }, action.facts.reason);
    case 'sentBack': {
      const [from, to] = [at(action.facts.fromStep), at(action.facts.toStep)];
      return { vi: `Trả về: ${from.vi} → ${to.vi}`, en: `Sent back: ${from.en} → ${to.en}` };
    }
    case 'paymentRequested': {
      const total = formatVnd(action.facts.total);
      return { vi: `Yêu cầu nộp ${total}`, en: `Payment of ${total} requested` };
    }
    case 'paymentSettled':
      return quoted({ vi: 'Đã nộp tiền', en: 'Paid' }, action.facts.receiptNo);
    case 'paymentCancelled':
      return quoted({ vi: 'Hủy yêu cầu nộp tiền', en: 'Payment request cancelled' }, action.facts.reason);
    case 'consulted':
      return quoted({ vi: 'Lấy ý kiến', en: 'Opinion asked' }, action.facts.consultation.question);
    case 'consultReplied':
      return quoted({ vi: 'Trả lời ý kiến', en: 'Opinion given' }, action.facts.text ?? action.facts.reply);
    case 'extended': {
      const [by, to] = [formatLimit(action.facts.by), formatDateTime(action.facts.to)];
      return { vi: `Gia hạn ${by.vi}, hẹn lại ${to}`, en: `Extended by ${by.en}, new date ${to}` };
    }
    case 'corrected':
      return joined(at(action.facts.stepKey), { vi: 'đính chính', en: 'corrected' });
    case 'timerFired':
      return joined(at(action.facts.stepKey), { vi: 'đã đủ thời gian', en: 'time is over' });
    case 'serviceAnswered':
      return joined(at(action.facts.stepKey), shown(action.facts.values));
    case 'serviceFailed':
      return quoted(joined(at(action.facts.stepKey), NO_ANSWER), action.facts.reason);
    case 'subDossierOpened':
      return joined(at(action.facts.stepKey), {
        vi: `đã nộp ${action.facts.code}`,
        en: `filed as ${action.facts.code}`,
      });
    case 'subDossierClosed':
      return joined(at(action.facts.stepKey), same(action.facts.outcome ?? '—'));
    case 'subDossierFailed':
      return quoted(
        joined(at(action.facts.stepKey), { vi: 'không nộp được', en: 'could not be filed' }),
        action.facts.reason,
      );
    case 'dueDateRecomputed':
      return quoted({ vi: 'Tính lại ngày hẹn', en: 'Due date counted anew' }, action.facts.why);
    case 'taskClaimed':
      return { vi: 'Nhận việc', en: 'Task taken' };
    case 'taskReleased':
      return { vi: 'Trả việc', en: 'Task given back' };
    case 'taskAssigned':
      return quoted({ vi: 'Phân công', en: 'Assigned' }, action.facts.assigneeName);
    case 'taskHandedOver':
      return quoted({ vi: 'Bàn giao', en: 'Handed over' }, action.facts.assigneeName);
    case 'noteAdded':
      return { vi: 'Ghi chú nội bộ', en: 'Note' };
    case 'messageSent':
      return { vi: 'Nhắn tin', en: 'Message' };
  }
}

const NO_ANSWER: Text = { vi: 'không có trả lời', en: 'no answer' };

function nameOf({ workflow }: ProcedureDefinition, key: string): Text {
  return (Object.hasOwn(workflow.steps, key) ? workflow.steps[key]?.name : undefined) ?? same(key);
}

function labelOf({ workflow }: ProcedureDefinition, stepKey: string, actionKey: string): Text {
  const step = workflow.steps[stepKey];
  const action = step?.type === 'userTask' ? step.actions.find(({ key }) => key === actionKey) : undefined;
  return action?.label ?? same(actionKey);
}

function shown(values: Readonly<Record<string, unknown>>): Text {
  const pairs = Object.entries(values).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  return pairs.length > 0 ? same(pairs.join(', ')) : { vi: 'đã trả lời', en: 'answered' };
}

function same(text: string): Text {
  return { vi: text, en: text };
}

function joined(what: Text, how: Text): Text {
  return { vi: `${what.vi}: ${how.vi}`, en: `${what.en}: ${how.en}` };
}

function quoted(what: Text, words: string): Text {
  return { vi: `${what.vi}: ${words}`, en: `${what.en}: ${words}` };
}

function withCount(what: Text, count: number): Text {
  return { vi: `${what.vi} (${count})`, en: `${what.en} (${count})` };
}
