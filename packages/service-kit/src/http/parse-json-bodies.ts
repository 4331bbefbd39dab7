import { isUtf8 } from 'node:buffer';
import { ServiceError } from '@akashi/contracts';
import type { FastifyRequest } from 'fastify';
import type { HttpServer } from './http-server.ts';

/** Escapes that may stand for what PostgreSQL can't store: NUL, and half of a surrogate pair. */
const suspectEscape = /\\u(?:0000|[dD][89a-fA-F])/;

const maxDepth = 64;
const quote = 0x22;
const backslash = 0x5c;
const isOpening = (byte: number) => byte === 0x7b || byte === 0x5b;
const isClosing = (byte: number) => byte === 0x7d || byte === 0x5d;

/**
 * Parses JSON bodies: UTF-8 only, no NUL character, no unpaired surrogate, at most 64 levels deep, no `__proto__` or `constructor.prototype`.
 * An empty body is no body. For `contentTypes` other than JSON (sendBeacon's text/plain) call it in a plugin scope.
 */
export function parseJsonBodies(app: HttpServer, contentTypes: string[] = ['application/json']): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  for (const contentType of contentTypes) {
    if (app.hasContentTypeParser(contentType)) app.removeContentTypeParser(contentType);
  }
  app.addContentTypeParser(contentTypes, { parseAs: 'buffer' }, (request: FastifyRequest, bytes: Buffer, done) => {
    if (bytes.length === 0) return done(null, undefined);
    if (!isUtf8(bytes)) return done(malformed('The body is not UTF-8'));
    const text = bytes.toString();
    if (isTooDeep(bytes)) return done(malformed(`The body is nested more than ${maxDepth} levels deep: flatten it`));
    parse(request, text, (error, value) => {
      if (error) return done(explain(error));
      if (suspectEscape.test(text)) {
        const path = pathOfUnstorable(value, '');
        if (path !== undefined) return done(unstorable(path));
      }
      done(null, value);
    });
  });
}

/** Looks at brackets outside strings only, so that nothing recursive ever meets a body that is too deep for it. */
function isTooDeep(bytes: Buffer): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!;
    if (isInString) {
      if (byte === backslash) index++;
      else if (byte === quote) isInString = false;
    } else if (byte === quote) isInString = true;
    else if (isOpening(byte)) {
      depth++;
      if (depth > maxDepth) return true;
    } else if (isClosing(byte)) depth--;
  }
  return false;
}

function unstorable(path: string): ServiceError {
  return new ServiceError({
    code: 'invalid_request',
    message: `Text at ${path || 'the top'} holds a NUL character or half of a surrogate pair: remove it`,
    details: [{ path, message: 'holds a NUL character or half of a surrogate pair', code: 'unstorable_text' }],
  });
}

function malformed(message: string, cause?: unknown): ServiceError {
  return new ServiceError({ code: 'malformed_json', message, cause });
}

function explain(error: Error): ServiceError {
  const isPoison = /forbidden prototype property/.test(error.message);
  return malformed(
    isPoison ? 'The body has a key __proto__ or constructor.prototype: remove it' : 'The body is not JSON',
    error,
  );
}

function pathOfUnstorable(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, child] of Object.entries(value)) {
    const childPath = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const found = pathOfUnstorable(key, path) ?? pathOfUnstorable(child, childPath);
    if (found !== undefined) return found;
  }
  return undefined;
}
