import { z } from 'zod';

/** One fault of a request. `path` is a JSON pointer inside the part named by `in`. */
export const problemFaultSchema = z.object({
  path: z.string().describe('JSON pointer, for example /choices/0/purposeCode'),
  message: z.string(),
  code: z.string().optional(),
  in: z.enum(['body', 'query', 'path', 'header']).optional(),
});

/** RFC 9457 problem document: what every error answer of every service looks like. */
export const problemSchema = z
  .object({
    type: z.string().describe('urn:akashi:problem:<code>'),
    title: z.string(),
    status: z.number().int(),
    code: z.string().describe('Stable; branch on this one'),
    detail: z.string().describe('What was wrong, where, and what to do'),
    instance: z.string().describe('urn:akashi:request:<id>, found again in the log'),
    errors: z.array(problemFaultSchema).optional(),
  })
  .describe('RFC 9457 problem details');

export type ProblemFault = z.infer<typeof problemFaultSchema>;
export type Problem = z.infer<typeof problemSchema>;

/** What the error handler answers before it knows the request. */
export interface Fault {
  code: string;
  status: number;
  detail: string;
  errors?: ProblemFault[];
}

export function problemOf(fault: Fault, requestId: string): Problem {
  const { code, status, detail, errors } = fault;
  return {
    type: `urn:akashi:problem:${code}`,
    title: titleOf(code),
    status,
    code,
    detail,
    instance: `urn:akashi:request:${requestId}`,
    ...(errors !== undefined && errors.length > 0 && { errors }),
  };
}

function titleOf(code: string): string {
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
