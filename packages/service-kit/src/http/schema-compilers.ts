import type { FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify';
import { serializerCompiler as zodSerializerCompiler } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { safeParse } from 'zod/v4/core';
import type { ProblemFault } from './problem.ts';

const partOf = { body: 'body', querystring: 'query', params: 'path', headers: 'header' } as const;
const maxFaults = 50;

interface WithFaults {
  faults: ProblemFault[];
}

class InvalidRequest extends Error implements WithFaults {
  readonly faults: ProblemFault[];

  constructor(faults: ProblemFault[]) {
    super('The request does not have the form that this route asks for');
    this.faults = faults;
  }
}

export function hasFaults(error: unknown): error is WithFaults {
  return error instanceof InvalidRequest;
}

/** Checks one part of a request with its zod schema; the error names each fault by JSON pointer (RFC 6901). */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  const part = partOf[httpPart as keyof typeof partOf];
  return (data: unknown) => {
    if (part !== 'body') {
      const withNul = partsWithNul(data);
      if (withNul.length > 0) return { error: new InvalidRequest(withNul.map((name) => nulFault(name, part))) };
    }
    const result = safeParse(schema, data);
    if (result.success) return { value: result.data };
    return { error: new InvalidRequest(faultsOf(result.error.issues as z.core.$ZodIssue[], part)) };
  };
};

/** Strips what the response schema doesn't name, and fails loudly (500) when the answer isn't what the schema promises. */
export const serializerCompiler = zodSerializerCompiler as FastifySerializerCompiler<z.ZodType>;

function faultsOf(issues: z.core.$ZodIssue[], part: ProblemFault['in'], base: PropertyKey[] = []): ProblemFault[] {
  return issues.slice(0, maxFaults).flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === 'invalid_union') {
      const closest = [...issue.errors].sort((a, b) => a.length - b.length)[0];
      if (closest !== undefined && closest.length > 0) return faultsOf(closest, part, path);
    }
    return [{ path: jsonPointer(path), message: issue.message, code: issue.code, ...(part && { in: part }) }];
  });
}

function jsonPointer(path: PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Bodies are checked where they are parsed; here are path and query parameters, in which %00 stands for NUL. */
function partsWithNul(data: unknown): string[] {
  const found: string[] = [];
  for (const name in data as object) {
    if (String((data as Record<string, unknown>)[name]).includes('\0')) found.push(name);
  }
  return found;
}

function nulFault(name: string, part: ProblemFault['in']): ProblemFault {
  return {
    path: jsonPointer([name]),
    message: 'holds a NUL character',
    code: 'unstorable_text',
    ...(part && { in: part }),
  };
}
