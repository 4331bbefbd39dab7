import { useRef, useState } from 'react';
import { AwayError, ProblemError } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { saveFile } from '../../parts/save-file.ts';

export type Taking =
  | { state: 'idle' }
  | { state: 'running'; bytes: number }
  | { state: 'saved'; bytes: number; sha256: string }
  | { state: 'failed'; error: Error };

/** Takes an export's content bit by bit, says how far it is, and has it saved once all of it is here: a part is never saved. */
export function useTake(exportId: string, format: string) {
  const { records } = useClients();
  const [taking, setTaking] = useState<Taking>({ state: 'idle' });
  const stopping = useRef<AbortController>(undefined);

  async function take(): Promise<void> {
    stopping.current = new AbortController();
    setTaking({ state: 'running', bytes: 0 });
    try {
      const params = { path: { exportId } };
      const { signal } = stopping.current;
      const { data, error, response } = await records.GET('/v1/exports/{exportId}/content', {
        params,
        parseAs: 'stream',
        signal,
      });
      if (!response.ok) throw refusal(error, response);
      const { blob, bytes } = await collect(data as unknown as ReadableStream<Uint8Array>, (count) =>
        setTaking({ state: 'running', bytes: count }),
      );
      saveFile(`records-${exportId}.${format}`, blob);
      setTaking({ state: 'saved', bytes, sha256: await sha256Of(blob) });
    } catch (error) {
      const isStopped = (error as Error).name === 'AbortError';
      const shown = error instanceof TypeError ? new AwayError('record-store', error) : (error as Error);
      setTaking(isStopped ? { state: 'idle' } : { state: 'failed', error: shown });
    }
  }
  return { taking, take, stop: () => stopping.current?.abort() };
}

function refusal(error: unknown, { status, statusText }: Response): Error {
  const given = typeof error === 'string' ? JSON.parse(error) : error;
  return new ProblemError(given ?? { title: statusText, status, code: 'unexpected_answer', detail: statusText });
}

async function collect(stream: ReadableStream<Uint8Array>, onBytes: (count: number) => void) {
  const parts: BlobPart[] = [];
  let bytes = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value as BlobPart);
    bytes += part.value.length;
    onBytes(bytes);
  }
  return { blob: new Blob(parts), bytes };
}

async function sha256Of(blob: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
