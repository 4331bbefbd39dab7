import type { Readable } from 'node:stream';
import { readLines } from '../http/read-lines.ts';
import { invalidList } from './invalid-list.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The lines of a text in UTF-8 as they come, without their ends. Throws `invalid_list` at a line that is too long or not UTF-8. */
export async function* linesOf(content: Readable, maxLineBytes: number): AsyncGenerator<string> {
  // Ending early must not end the connection: it has to carry the answer.
  const chunks = content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  for await (const { number, bytes } of readLines(chunks, maxLineBytes)) {
    if (bytes === null) throw invalidList(`The line is longer than ${maxLineBytes} bytes`, number);
    yield decode(bytes, number);
  }
}

function decode(bytes: Buffer, number: number): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw invalidList('The line is not UTF-8', number);
  }
}
