import { ProblemError } from './problem.ts';

/** What a service found wrong at a place of what was sent, by its JSON pointer; undefined where it found nothing. */
export function faultsOf(error: unknown): (path: string) => string | undefined {
  const errors = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  return (path) => {
    const found = errors.filter((fault) => fault.path === path).map(({ message }) => message);
    return found.length === 0 ? undefined : found.join(' ');
  };
}
