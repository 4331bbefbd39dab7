import type { Readable } from 'node:stream';
import { invalidList } from './invalid-list.ts';

/** The lines of a text in UTF-8 as they come, without their ends. Throws `invalid_list` at a line that is too long or not UTF-8. */
export async function* linesOf(content: Readable, maxLineBytes: number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (line: Buffer, number: number): string => {
    try {
      return decoder.decode(line);
    } catch {
      throw invalidList('The line is not UTF-8', number);
    }
  };
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  // Ending early must not end the connection: it has to carry the answer.
  for await (const chunk of content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(0x0a, start); end >= 0; end = bytes.indexOf(0x0a, start)) {
      number += 1;
      yield decode(bytes.subarray(start, bytes[end - 1] === 0x0d && end > start ? end - 1 : end), number);
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > maxLineBytes) throw invalidList(`The line is longer than ${maxLineBytes} bytes`, number + 1);
  }
  if (rest.length > 0) yield decode(rest, number + 1);
}
