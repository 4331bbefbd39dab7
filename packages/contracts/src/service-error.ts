/** One fault of a request: `path` is a JSON pointer into what was sent, `message` says what to do about it. */
export interface ErrorDetail {
  path: string;
  message: string;
  code?: string;
}

interface ServiceErrorInit {
  code: string;
  message: string;
  cause?: unknown;
  retryable?: boolean;
  details?: readonly ErrorDetail[];
}

/**
 * The one error that our packages throw on purpose. `code` is stable and for machines, `message` says what was wrong, where and
 * what to do; `retryable` means that the same call may succeed later without a change. It knows no HTTP.
 */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: string;
  readonly retryable: boolean;
  readonly details: readonly ErrorDetail[];

  constructor({ code, message, cause, retryable = false, details = [] }: ServiceErrorInit) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.retryable = retryable;
    this.details = details;
  }
}
