/** ServiceError codes to HTTP statuses, for all services; a service adds its own with `statusOf`. A code in neither is a 500, or a 503 if retryable. */
export const statusOfCode: Readonly<Record<string, number>> = {
  invalid_request: 400,
  malformed_json: 400,
  invalid_cursor: 400,
  unauthenticated: 401,
  forbidden: 403,
  origin_not_allowed: 403,
  not_found: 404,
  conflict: 409,
  request_in_progress: 409,
  dead_letter_not_found: 404,
  gone: 410,
  precondition_failed: 412,
  body_too_large: 413,
  unsupported_media_type: 415,
  idempotency_key_reused: 422,
  dead_letter_unreadable: 422,
  dead_letter_not_replayed: 422,
  precondition_required: 428,
  rate_limited: 429,
  broker_unavailable: 503,
  buffer_full: 503,
  database_unavailable: 503,
  identity_provider_unavailable: 503,
  not_fresh: 503,
  stopping: 503,
};

/** Seconds for Retry-After where a route set none itself, by status or code. */
export const retryAfterSeconds: Readonly<Record<string, string>> = { 429: '1', 503: '1', request_in_progress: '1' };
