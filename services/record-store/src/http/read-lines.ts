/** One line of a stream, without its end; `bytes` is null where it was longer than allowed. */
export interface Line {
  /** From 1. */
  number: number;
  bytes: Buffer | null;
}

const newline = 0x0a;

/**
 * The lines of a stream of bytes, holding no more than one line and one chunk at a time. The last line needs no end; a line that is
 * too long is passed over and given without its bytes.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, longestBytes: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;

  function take(part: Uint8Array): void {
    length += part.length;
    if (length <= longestBytes) parts.push(part);
    else parts = [];
  }

  function finish(): Line {
    const line = { number: ++number, bytes: length <= longestBytes ? Buffer.concat(parts) : null };
    parts = [];
    length = 0;
    return line;
  }

  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    if (start < chunk.length) take(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}
