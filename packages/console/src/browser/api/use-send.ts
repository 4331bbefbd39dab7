import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { AwayError } from './problem.ts';

interface Options<In, Out> {
  /** Sends it; the key goes into the header `Idempotency-Key`. */
  send: (input: In, idempotencyKey: string) => Promise<Out>;
  /** What is asked for again once it is done. */
  refresh?: readonly QueryKey[];
  onDone?: (output: Out, input: In) => void;
}

/** Changes something, once: what got no answer is sent again under the same key, so that the service answers as it did the first time. */
export function useSend<In, Out>({ send, refresh = [], onDone }: Options<In, Out>) {
  const queryClient = useQueryClient();
  const unanswered = useRef<{ input: string; key: string } | null>(null);
  return useMutation({
    mutationFn: async (input: In) => {
      const text = JSON.stringify(input);
      if (unanswered.current?.input !== text) unanswered.current = { input: text, key: crypto.randomUUID() };
      try {
        const output = await send(input, unanswered.current.key);
        unanswered.current = null;
        return output;
      } catch (error) {
        if (!(error instanceof AwayError)) unanswered.current = null;
        throw error;
      }
    },
    onSuccess: async (output, input) => {
      await Promise.all(refresh.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      onDone?.(output, input);
    },
  });
}
