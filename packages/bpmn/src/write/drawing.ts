import type { Text } from '@motcua/domain';
import type { BpmnModdle, Element } from 'bpmn-moddle';
import { EXPRESSION_LANGUAGE, createModdle } from '../vocabulary.js';

/** The diagram being written: elements by id, and the flows between them, which may name elements that come later. */
export class Drawing {
  readonly moddle: BpmnModdle = createModdle();
  readonly elements: Element[] = [];
  private readonly flows: { element: Element; from: string; to: string }[] = [];

  /** An element with what BPMN has no word for. */
  add(type: string, id: string, name: Text | null, extra: object, more: object = {}): Element {
    const element = this.moddle.create(type, { id, ...(name && { name: name.vi }), ...more });
    const own = this.own('mc:Step', { ...extra, ...(name && { en: name.en }) });
    if (own) this.extend(element, own);
    this.elements.push(element);
    return element;
  }

  flow(
    from: string,
    to: string,
    more: { id?: string; name?: string; condition?: string; own?: Element } = {},
  ): Element {
    const {
      id = `${from}.flow${this.flows.filter((flow) => flow.from === from).length}`,
      name,
      condition,
      own,
    } = more;
    const element = this.moddle.create('bpmn:SequenceFlow', { id, ...(name !== undefined && { name }) });
    if (condition !== undefined) {
      const expression = this.expression(condition);
      expression['$parent'] = element;
      element['conditionExpression'] = expression;
    }
    if (own) this.extend(element, own);
    this.flows.push({ element, from, to });
    return element;
  }

  expression(body: string): Element {
    return this.moddle.create('bpmn:FormalExpression', { body, language: EXPRESSION_LANGUAGE });
  }

  /** Undefined when there is nothing to say. */
  own(type: string, properties: object): Element | undefined {
    const said = Object.entries(properties).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    );
    return said.length === 0 ? undefined : this.moddle.create(type, Object.fromEntries(said));
  }

  extend(element: Element, own: Element): void {
    element['extensionElements'] = this.moddle.create('bpmn:ExtensionElements', { values: [own] });
  }

  /** All elements with their flows bound to them; a flow to what does not exist is left out and named. */
  finish(): { elements: Element[]; lost: string[] } {
    const byId = new Map(this.elements.map((element) => [element.id, element]));
    const lost: string[] = [];
    for (const { element, from, to } of this.flows) {
      const source = byId.get(from);
      const target = byId.get(to);
      if (!source || !target) {
        lost.push(`${from} → ${to}`);
        continue;
      }
      Object.assign(element, { sourceRef: source, targetRef: target });
      push(source, 'outgoing', element);
      push(target, 'incoming', element);
      this.elements.push(element);
    }
    return { elements: this.elements, lost };
  }
}

function push(element: Element, property: string, flow: Element): void {
  const list = (element[property] as Element[] | undefined) ?? [];
  element[property] = [...list, flow];
}
