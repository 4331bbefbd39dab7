import { ServiceError } from '@akashi/contracts';
import type { FastifyError } from 'fastify';
import type { Fault, ProblemFault } from './problem.ts';
import { hasFaults } from './schema-compilers.ts';
import { statusOfCode } from './status-of-code.ts';

/** SQLSTATEs that only a value from outside can cause (bad text, out of range): a route's schema should have refused it. */
const badValueStates = new Set(['22001', '22003', '22007', '22008', '22021', '22023', '22P02', '22P05']);

const fastifyFaults: Record<string, Omit<Fault, 'detail'> & { detail?: string }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'body_too_large', status: 413 },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'unsupported_media_type',
    status: 415,
    detail: 'Send JSON, with Content-Type: application/json',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    code: 'invalid_request',
    status: 400,
    detail: 'Content-Length is not the length of the body',
  },
  FST_ERR_CTP_INVALID_JSON_BODY: { code: 'malformed_json', status: 400, detail: 'The body is not JSON' },
  FST_ERR_BAD_URL: { code: 'invalid_request', status: 400, detail: 'The URL has malformed percent-encoding' },
  FST_ERR_MAX_PARAM_LENGTH: { code: 'invalid_request', status: 414, detail: 'A part of the URL is too long' },
};

export interface FaultContext {
  bodyLimitBytes: number;
  statusOf: Readonly<Record<string, number>>;
}

/** What to answer for an error, or undefined for one that nobody foresaw (500, and its text goes to the log only). */
export function faultOfError(error: unknown, { bodyLimitBytes, statusOf }: FaultContext): Fault | undefined {
  if (error instanceof ServiceError) return serviceFault(error, statusOf);
  if (hasFaults(error)) return invalidRequest(error.faults);
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, statusCode, message } = error as FastifyError;
  if (badValueStates.has(code)) {
    return { code: 'invalid_request', status: 400, detail: 'A value of the request has a form that cannot be stored' };
  }
  const known = fastifyFaults[code];
  if (known?.code === 'body_too_large') {
    return { ...known, detail: `The body is larger than ${bodyLimitBytes} bytes, the most that is accepted` };
  }
  if (known !== undefined) return { ...known, detail: known.detail ?? message };
  const isClientFault = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
  return isClientFault ? { code: 'invalid_request', status: statusCode, detail: message } : undefined;
}

function serviceFault(error: ServiceError, statusOf: FaultContext['statusOf']): Fault | undefined {
  const status = statusOf[error.code] ?? statusOfCode[error.code] ?? (error.retryable ? 503 : undefined);
  if (status === undefined) return undefined;
  return { code: error.code, status, detail: error.message, errors: [...error.details] };
}

function invalidRequest(errors: ProblemFault[]): Fault {
  const paths = errors.slice(0, 3).map((fault) => `${fault.in} ${fault.path || '(whole)'}: ${fault.message}`);
  const more = errors.length > paths.length ? `; and ${errors.length - paths.length} more` : '';
  return { code: 'invalid_request', status: 400, detail: paths.join('; ') + more, errors };
}
