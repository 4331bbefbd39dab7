import { useEffect, useMemo, useRef } from 'react';
import type { Shortcut, ShortcutRegistry } from './shortcuts.ts';

const sequenceMs = 1_200;

/** Listens for the keys of whoever registers, latest first, and of `general`. */
export function useShortcutKeys(
  general: readonly Shortcut[],
): ShortcutRegistry & { listed: () => readonly Shortcut[] } {
  const pages = useRef(new Set<() => readonly Shortcut[]>());
  const everywhere = useRef(general);
  useEffect(() => {
    everywhere.current = general;
  });
  const registry = useMemo(
    () => ({
      add: (shortcuts: () => readonly Shortcut[]) => {
        pages.current.add(shortcuts);
        return () => void pages.current.delete(shortcuts);
      },
      listed: () => [...pages.current].flatMap((shortcuts) => shortcuts()),
    }),
    [],
  );
  useEffect(() => {
    let before = { key: '', at: 0 };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target, event.key)) return;
      const now = event.timeStamp;
      const pair = now - before.at < sequenceMs ? `${before.key} ${event.key}` : '';
      before = { key: event.key, at: now };
      const all = [...registry.listed(), ...everywhere.current];
      const found = all.find(({ keys }) => keys === pair) ?? all.find(({ keys }) => keys === event.key);
      if (!found) return;
      event.preventDefault();
      before = { key: '', at: 0 };
      found.run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [registry]);
  return registry;
}

/** Typing, a dialog, and Enter or space on what has a meaning of its own for them. */
function isBusy(target: EventTarget | null, key: string): boolean {
  if (document.querySelector('[role="dialog"][aria-modal="true"]')) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'))
    return true;
  return ['Enter', ' '].includes(key) && target.matches('a, button, input, summary, [role="tab"], [role="menuitem"]');
}
