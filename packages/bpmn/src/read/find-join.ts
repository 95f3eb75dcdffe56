import type { Model, Node } from './model.js';

/** Where the branches of a fork meet that another tool drew: the nearest parallel gateway that all of them reach. */
export function joinOf(model: Model, fork: Node): string {
  const reached = fork.outgoing.map(({ to }) => reachable(model, to));
  const [first, ...others] = reached;
  const meeting = [...(first ?? [])].find(
    (id) => isMerge(model.nodes.get(id)) && others.every((branch) => branch.has(id)),
  );
  if (meeting !== undefined) return meeting;
  const vi = 'Các nhánh của cổng này không gặp lại nhau ở một cổng song song';
  model.report('ERROR', fork.id, vi, 'The branches of this gateway do not meet again at a parallel gateway');
  return '';
}

/** In order of distance. */
function reachable(model: Model, from: string): Set<string> {
  const seen = new Set<string>([from]);
  for (const id of seen) {
    const node = model.nodes.get(id);
    const borders = model.boundaries.get(id) ?? [];
    for (const { outgoing } of [...(node ? [node] : []), ...borders]) {
      for (const { to } of outgoing) seen.add(to);
    }
  }
  return seen;
}

function isMerge(node: Node | undefined): boolean {
  return node?.element.$type === 'bpmn:ParallelGateway' && node.incoming > 1;
}
