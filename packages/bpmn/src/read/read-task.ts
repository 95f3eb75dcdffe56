import {
  ROLES,
  type Assignment,
  type Role,
  type StepAction,
  type UnitRule,
  type UserTaskStep,
} from '@motcua/domain';
import type { Element } from 'bpmn-moddle';
import { parted } from '../vocabulary.js';
import { items, nameOf, pair, present, text, type Flow, type Model, type Node } from './model.js';

const A_DAY = { quantity: 1, unit: 'WORKING_DAY' as const };

/** A task of a person; its ways on are its actions, directly or behind the gateway drawn for them. */
export function readTask(model: Model, node: Node): UserTaskStep {
  const { id, own } = node;
  const onTimeout = readTimeout(model, node);
  return present({
    type: 'userTask' as const,
    key: id,
    name: nameOf(node),
    publicName: pair(own, 'public'),
    role: readRole(model, node),
    unit: readUnit(model, node),
    assignment: readAssignment(text(own, 'assign')),
    notSameAs: parted(own['notSameAs']),
    time: model.limit(id, own['time'], A_DAY),
    form: text(own, 'form'),
    checklist: items(own, 'check').map((check) => ({
      vi: text(check, 'vi') ?? '',
      en: text(check, 'en') ?? '',
    })),
    actions: waysOf(model, node).map((flow, index) => readAction(model, node, flow, index)),
    builtins: parted(own['builtins']) as UserTaskStep['builtins'],
    sendBackTo: parted(own['sendBackTo']),
    onTimeout,
    opinion: own['opinion'] as boolean | undefined,
    stopsClock: own['stopsClock'] as boolean | undefined,
  });
}

/** Behind a gateway that was drawn only to show several actions, else the task's own flows. */
function waysOf(model: Model, { outgoing }: Node): Flow[] {
  const [only, ...more] = outgoing;
  const decision = only && more.length === 0 ? model.nodes.get(only.to) : undefined;
  return decision?.own['drawn'] === 'decision' ? decision.outgoing : outgoing;
}

function readAction(model: Model, node: Node, { id, name, to, own }: Flow, index: number): StepAction {
  const target = model.nodes.get(to);
  const label = name || `${nameOf(node).vi} ${index + 1}`;
  const guard = text(own, 'guard');
  return present({
    key: text(own, 'key') ?? `action${index + 1}`,
    label: { vi: label, en: text(own, 'en') ?? label },
    to: target?.own['drawn'] === 'end' ? undefined : to,
    effect: text(own, 'effect') as StepAction['effect'],
    document: text(own, 'document'),
    outcome: text(own, 'outcome') as StepAction['outcome'],
    note: (text(own, 'note') ?? 'none') as StepAction['note'],
    form: own?.['form'] as boolean | undefined,
    guard: guard === undefined ? undefined : model.expression(id, guard),
    assigns: text(own, 'assigns'),
    consequence: pair(own, 'consequence'),
    tone: text(own, 'tone') as StepAction['tone'],
  });
}

function readTimeout(model: Model, { id }: Node): UserTaskStep['onTimeout'] {
  const [timer, ...others] = model.boundaries.get(id) ?? [];
  for (const other of others) tellBoundary(model, other);
  if (!timer) return undefined;
  const limit = timerText(timer.element);
  const does = text(timer.own, 'does');
  if (limit === null || does === undefined) {
    tellBoundary(model, timer);
    return undefined;
  }
  return { after: model.limit(timer.id, limit, A_DAY), action: does, why: nameOf(timer) };
}

function tellBoundary(model: Model, { id }: Node): void {
  model.report(
    'ERROR',
    id,
    'Sự kiện gắn ở bước này không có nghĩa ở đây; chỉ có hẹn giờ kèm thao tác (mc:step does)',
    'The event at this step has no meaning here; only a timer that names its action (mc:step does) has',
  );
}

/** The duration of a timer event; null when the event is no such timer. */
export function timerText(element: Element): string | null {
  const events = (element['eventDefinitions'] as Element[] | undefined) ?? [];
  const [event] = events;
  if (events.length !== 1 || event?.$type !== 'bpmn:TimerEventDefinition') return null;
  const duration = event['timeDuration'] as { body?: string } | undefined;
  return duration?.body?.trim() ?? null;
}

function readRole(model: Model, { id, own }: Node): Role | 'OWNER' {
  const role = text(own, 'role');
  if (role === 'OWNER' || ROLES.some((known) => known === role)) return role as Role | 'OWNER';
  model.report(
    'ERROR',
    id,
    `Chưa nói ai làm bước này (mc:step role): ${role ?? 'không có'}`,
    `It does not say who does this step (mc:step role): ${role ?? 'none'}`,
  );
  return 'CASE_OFFICER';
}

function readUnit(model: Model, { id, own }: Node): UnitRule {
  const unit = text(own, 'unit');
  if (unit === undefined) {
    const vi = 'Chưa nói đơn vị nào làm bước này (mc:step unit)';
    model.report('ERROR', id, vi, 'It does not say which unit does this step (mc:step unit)');
  }
  return (unit ?? 'competent') as UnitRule;
}

function readAssignment(assign: string | undefined): Assignment {
  const [mode, whom] = parted(assign);
  if (mode === 'named' && whom !== undefined) return { mode, username: whom };
  if (mode === 'sameAs' && whom !== undefined) return { mode, step: whom };
  return mode === 'leastLoaded' ? { mode } : { mode: 'pool' };
}
