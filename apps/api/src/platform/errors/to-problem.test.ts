import { NotFoundException } from '@nestjs/common';
import { describe, expect, it } from 'vitest';
import { problemBody } from './problem-body.js';
import { ProblemError } from './problem-error.js';
import { PROBLEMS } from './problem-table.js';
import { knownProblem } from './to-problem.js';

const postgres = (code: string) => Object.assign(new Error('from the database'), { code, severity: 'ERROR' });

describe('an error', () => {
  it.each([
    [new ProblemError('STALE_VERSION'), 'STALE_VERSION'],
    [new NotFoundException(), 'NOT_FOUND'],
    [Object.assign(new Error('x'), { statusCode: 413 }), 'BODY_TOO_LARGE'],
    [Object.assign(new Error('x'), { statusCode: 418 }), 'INVALID_REQUEST'],
    [postgres('22P02'), 'INVALID_REQUEST'],
    [postgres('22021'), 'INVALID_REQUEST'],
    [postgres('57014'), 'TOO_SLOW'],
    [postgres('57P01'), 'NOT_READY'],
    [postgres('40P01'), 'NOT_READY'],
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'NOT_READY'],
    [new Error('timeout exceeded when trying to connect'), 'OVERLOADED'],
    [Object.assign(new Error('x'), { code: 'FST_ERR_HANDLER_TIMEOUT', statusCode: 503 }), 'OVERLOADED'],
  ])('that can be told becomes its problem: %s', (error, code) => {
    expect(knownProblem(error)?.code).toBe(code);
  });

  it.each([
    new Error('x'),
    postgres('23505'),
    postgres('42601'),
    Object.assign(new Error('x'), { statusCode: 500 }),
    'text',
    null,
    undefined,
  ])('of our own making is not dressed up as something else: %s', (error) => {
    expect(knownProblem(error)).toBeNull();
  });
});

describe('a problem', () => {
  it('speaks the language of the person and nothing else', () => {
    const error = new ProblemError('INVALID_ANSWERS', {
      detail: { vi: 'Còn 1 mục.', en: 'One left.' },
      errors: [
        { pointer: '/answers/childName', code: 'REQUIRED', message: { vi: 'Nhập tên.', en: 'Enter it.' } },
      ],
    });
    expect(problemBody(error, 'vi', 't')).toEqual({
      type: 'urn:motcua:problem:invalid-answers',
      title: 'Một số câu trả lời chưa đúng',
      status: 422,
      code: 'INVALID_ANSWERS',
      detail: 'Còn 1 mục.',
      errors: [{ pointer: '/answers/childName', code: 'REQUIRED', message: 'Nhập tên.' }],
      traceId: 't',
    });
    expect(problemBody(new ProblemError('STALE_VERSION', { currentVersion: 7 }), 'en', 't')).toMatchObject({
      title: 'This has changed meanwhile',
      currentVersion: 7,
    });
  });

  it('has a status of an error and words of its own in both languages, whatever its code', () => {
    for (const [code, { status, title }] of Object.entries(PROBLEMS)) {
      expect([code, status >= 400 && status < 600]).toEqual([code, true]);
      expect(title.vi).not.toBe(title.en);
    }
  });
});
