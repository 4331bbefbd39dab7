import type { ServiceName } from '../session/configuration.ts';

/** RFC 9457 problem details, as every service answers them. */
export interface Problem {
  title: string;
  status: number;
  code: string;
  detail: string;
  instance?: string;
  errors?: { path: string; message: string; code?: string }[];
}

/** A service answered, and refused. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** A service doesn't answer, or this installation has none. */
export class AwayError extends Error {
  readonly service: ServiceName;

  constructor(service: ServiceName, cause?: unknown) {
    super(`${service} does not answer`, { cause });
    this.service = service;
  }
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What a service answered; throws ProblemError with what it said where that isn't a success. */
export async function answerOf<T>(asking: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asking;
  if (response.ok) return data as T;
  throw new ProblemError(problemOf(error, response));
}

function problemOf(error: unknown, { status, statusText }: Response): Problem {
  if (typeof error === 'object' && error !== null && 'code' in error) return error as Problem;
  return { title: statusText, status, code: 'unexpected_answer', detail: `${status} ${statusText}` };
}

export const codeOf = (error: unknown): string | undefined =>
  error instanceof ProblemError ? error.problem.code : undefined;
