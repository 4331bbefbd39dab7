import { expect } from '@jest/globals';
import type { Answer } from './relay-client.ts';

/** Expects a problem document with this code, and where a path is given, a fault at it. */
export function expectProblem(answer: Answer, { status, code, path }: { status: number; code: string; path?: string }) {
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  expect(answer.headers.get('content-type')).toMatch('application/problem+json');
  expect(answer.body.detail).toEqual(expect.any(String));
  if (path !== undefined) expect(answer.body.errors).toContainEqual(expect.objectContaining({ path }));
}
