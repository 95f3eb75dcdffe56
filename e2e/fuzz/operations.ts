import type { Schema } from './from-schema.js';

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  schema?: Schema;
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  parameters: readonly Parameter[];
  /** By content type. */
  bodies: Readonly<Record<string, Schema | undefined>>;
}

interface Document {
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Record<string, Schema> };
}

interface DescribedOperation {
  operationId?: string;
  parameters?: Parameter[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
}

/** Every operation the product says it has; new ones are attacked without being named here. */
export async function describedOperations(
  address: string,
): Promise<{ operations: Operation[]; schemas: Record<string, Schema> }> {
  const answer = await fetch(`${address}/api/openapi.json`);
  const document = (await answer.json()) as Document;
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      id: described.operationId ?? `${method} ${path}`,
      method: method.toUpperCase(),
      path,
      parameters: described.parameters ?? [],
      bodies: Object.fromEntries(
        Object.entries(described.requestBody?.content ?? {}).map(([type, { schema }]) => [type, schema]),
      ),
    })),
  );
  return { operations, schemas: document.components.schemas };
}
