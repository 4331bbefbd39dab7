import { ServiceError } from '@akashi/contracts';
import type { Logger } from 'pino';
import type { LineAnswer } from './acquisition-stream.ts';
import { countLine, noLines } from './acquisition-summary.ts';

/**
 * Answers as NDJSON: a line for each line read, and at the end `{"summary": …}`, or `{"broken": …}` where it can't go on. Without either
 * the answer was cut off. Each is made only when the one before was taken, so whoever doesn't read the answers isn't read from either.
 */
export async function* answerLines(
  answers: AsyncIterable<LineAnswer>,
  logger: Pick<Logger, 'warn'>,
): AsyncGenerator<string> {
  const counts = noLines();
  try {
    for await (const answer of answers) {
      countLine(counts, answer);
      yield `${JSON.stringify(answer)}\n`;
    }
  } catch (error) {
    // The status was sent with the first answer. What goes wrong in here is told in the log only.
    logger.warn({ err: error, ...counts }, 'a stream of acquisitions broke off');
    const isTheirs = error instanceof ServiceError && error.code === 'invalid_request';
    const message = isTheirs
      ? error.message
      : 'The service cannot go on with this stream. What was answered is kept: send the rest again, or all of it';
    yield `${JSON.stringify({ broken: { code: isTheirs ? 'stream_broken' : 'unavailable', message } })}\n`;
    return;
  }
  yield `${JSON.stringify({ summary: counts })}\n`;
}
