export interface Emitter<Events> {
  on<E extends keyof Events>(event: E, listener: (detail: Events[E]) => void): () => void;
  emit<E extends keyof Events>(event: E, detail: Events[E]): void;
}

/** A listener that throws is reported to the page as an uncaught error, and stops neither the others nor the tag. */
export function createEmitter<Events>(report: (error: unknown) => void): Emitter<Events> {
  const listeners = new Set<{ event: keyof Events; call: (detail: never) => void }>();
  return {
    on(event, listener) {
      const entry = { event, call: listener };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    emit(event, detail) {
      for (const listener of [...listeners]) {
        if (listener.event !== event) continue;
        try {
          listener.call(detail as never);
        } catch (error) {
          report(error);
        }
      }
    },
  };
}
