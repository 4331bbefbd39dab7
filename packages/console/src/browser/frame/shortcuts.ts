import { createContext, useContext, useEffect, useRef } from 'react';

export interface Shortcut {
  /** A key, or two that follow each other, separated by a space. */
  keys: string;
  label: string;
  run: () => void;
}

export interface ShortcutRegistry {
  add(shortcuts: () => readonly Shortcut[]): () => void;
}

export const ShortcutContext = createContext<ShortcutRegistry>({ add: () => () => {} });

/** Keys of the page that is shown, listed in the keyboard help. They rest while somebody types or a dialog is open. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const registry = useContext(ShortcutContext);
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => registry.add(() => latest.current), [registry]);
}
