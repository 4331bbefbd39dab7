import { setTimeout as sleep } from 'node:timers/promises';

interface ApiCall {
  method?: 'GET' | 'POST' | 'PUT';
  url: string;
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export class ApiError extends Error {
  readonly status: number;
  readonly problem: { code?: string; detail?: string };

  constructor(call: ApiCall, status: number, problem: { code?: string; detail?: string }) {
    super(`${call.method ?? 'GET'} ${call.url} answered ${status}: ${JSON.stringify(problem)}`);
    this.status = status;
    this.problem = problem;
  }
}

/** Calls one of our APIs and parses the answer; anything but a 2xx is an ApiError with the problem document. */
export async function callApi<T>(call: ApiCall): Promise<T> {
  const { method = 'GET', url, token, body, headers = {} } = call;
  const response = await fetch(url, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new ApiError(call, response.status, problemOf(text));
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

function problemOf(text: string): { code?: string; detail?: string } {
  try {
    return JSON.parse(text);
  } catch {
    return { detail: text.slice(0, 200) };
  }
}

/** Calls again while `isPending` says so of the error, as one does while a projection catches up; 20 s at most. */
export async function callUntilReady<T>(call: ApiCall, isPending: (error: ApiError) => boolean): Promise<T> {
  const until = Date.now() + 20_000;
  for (;;) {
    try {
      return await callApi<T>(call);
    } catch (error) {
      if (!(error instanceof ApiError) || !isPending(error) || Date.now() > until) throw error;
      await sleep(100);
    }
  }
}
