import { createHash } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ServiceError } from '@akashi/contracts';
import { beginningBytes } from '../domain/media-types.ts';

export interface SpooledUpload {
  path: string;
  bytes: number;
  sha256: string;
  /** The first bytes. */
  beginning: Buffer;
  remove(): Promise<void>;
}

/**
 * Writes an upload to a temporary file as it arrives, so that neither memory nor a transaction waits for a slow client. Throws
 * 'body_too_large' past `maxBytes`, 'invalid_request' when it breaks off or is empty; nothing is left then. Whoever is given it removes it.
 */
export async function spoolUpload(
  chunks: AsyncIterable<Buffer>,
  { uploadFolder, maxBytes }: { uploadFolder: string; maxBytes: number },
): Promise<SpooledUpload> {
  const folder = await mkdtemp(join(uploadFolder, 'akashi-upload-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    return { ...(await write(chunks, join(folder, 'upload'), maxBytes)), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function write(
  chunks: AsyncIterable<Buffer>,
  path: string,
  maxBytes: number,
): Promise<Omit<SpooledUpload, 'remove'>> {
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  let beginning = Buffer.alloc(0);
  try {
    for await (const chunk of whileItLasts(chunks)) {
      bytes += chunk.length;
      if (bytes > maxBytes)
        throw new ServiceError({ code: 'body_too_large', message: `A document has at most ${maxBytes} bytes` });
      if (beginning.length < beginningBytes)
        beginning = Buffer.concat([beginning, chunk.subarray(0, beginningBytes - beginning.length)]);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
  if (bytes === 0)
    throw new ServiceError({ code: 'invalid_request', message: 'The document is empty: send its bytes' });
  return { path, bytes, sha256: hash.digest('hex'), beginning };
}

/** A client that goes away is no fault of ours. */
async function* whileItLasts(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* chunks;
  } catch (cause) {
    throw new ServiceError({
      code: 'invalid_request',
      message: 'The upload broke off: send the document again',
      cause,
    });
  }
}
