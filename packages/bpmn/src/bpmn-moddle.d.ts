/** The part of bpmn-moddle that is used here; its own types describe the elements, not the reader and writer. */
declare module 'bpmn-moddle' {
  export interface Element {
    $type: string;
    id?: string;
    name?: string;
    $attrs?: Record<string, string>;
    [property: string]: unknown;
  }
  export interface ReadResult {
    rootElement: Element;
    warnings: { message: string; element?: Element; property?: string; value?: string }[];
  }
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    create(type: string, properties?: Record<string, unknown>): Element;
    fromXML(xml: string): Promise<ReadResult>;
    toXML(element: Element, options?: { format?: boolean }): Promise<{ xml: string }>;
  }
}

declare module 'bpmn-auto-layout' {
  export function layoutProcess(xml: string): Promise<string>;
}
