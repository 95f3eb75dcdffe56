import { type ArgumentMetadata, StandardSchemaValidationPipe } from '@nestjs/common';
import { type FieldProblem, ProblemError } from '../errors/problem-error.js';
import { issueMessage } from './issue-message.js';

/** The parts of a zod issue that its words are made of; another library's issue has only path and message. */
export interface SchemaIssue {
  readonly message: string;
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined;
  readonly code?: string;
  readonly [detail: string]: unknown;
}

/** Enough to correct a form by; a hostile body may have many thousand. */
const MAX_ISSUES = 100;

function pointerOf(issue: SchemaIssue): string {
  const keys = (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part));
  return keys
    .map((key) => `/${String(key).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

function fieldProblems(issue: SchemaIssue, within: string): FieldProblem[] {
  const pointer = `${within}${pointerOf(issue)}`;
  const { code, message } = issueMessage(issue);
  if (issue.code !== 'unrecognized_keys' || !Array.isArray(issue['keys']))
    return [{ pointer, code, message }];
  return issue['keys'].map((key) => ({
    pointer: `${pointer}${pointerOf({ message: '', path: [String(key)] })}`,
    code,
    message,
  }));
}

/**
 * Validates by the schema named in `@Body({ schema })`, `@Query({ schema })`, `@Param('x', { schema })`. A path whose
 * parameter cannot be the name of anything is NOT_FOUND like any other that leads nowhere.
 */
export class ValidationPipe extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const { schema } = metadata;
    if (!schema || !this.toValidate(metadata)) return value;
    this.stripProtoKeys(value);
    const result = await this.validate<T>(value, schema);
    if (!result.issues) return result.value;
    if (metadata.type === 'param') throw new ProblemError('NOT_FOUND');
    const within = metadata.data === undefined ? '' : `/${metadata.data}`;
    const errors = result.issues
      .slice(0, MAX_ISSUES)
      .flatMap((issue) => fieldProblems(issue as SchemaIssue, within))
      .slice(0, MAX_ISSUES);
    throw new ProblemError('INVALID_REQUEST', { errors });
  }
}
