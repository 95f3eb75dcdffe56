import type { SwaggerDocumentOptions } from '@nestjs/swagger';
import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

const DEFS = '#/$defs/';
const COMPONENTS = '#/components/schemas/';

/** OpenAPI 3.1 speaks JSON Schema itself; only the place of named schemas differs. */
function moveRefs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(moveRefs);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === '$ref' && typeof inner === 'string'
        ? [key, inner.replace(DEFS, COMPONENTS)]
        : [key, moveRefs(inner)],
    ),
  );
}

/** A contract as OpenAPI: what carries an id in its meta becomes a named component. */
export const zodToOpenApi: NonNullable<SwaggerDocumentOptions['standardSchemaConverter']> = (
  schema,
  { schemaType },
) => {
  if (!(schema instanceof z.ZodType)) return undefined;
  const whole = z.toJSONSchema(schema, { io: schemaType, unrepresentable: 'any' }) as JsonSchema;
  const { $defs = {}, $schema: _dialect, id, ...own } = whole;
  const components = moveRefs(withoutIds($defs as Record<string, JsonSchema>)) as Record<string, JsonSchema>;
  if (typeof id !== 'string') return { schema: moveRefs(own) as JsonSchema, components };
  return {
    schema: { $ref: COMPONENTS + id },
    components: { ...components, [id]: moveRefs(own) as JsonSchema },
  };
};

function withoutIds(schemas: Record<string, JsonSchema>): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(schemas).map(([name, { id: _id, ...rest }]) => [name, rest]));
}
