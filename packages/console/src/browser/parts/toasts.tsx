import { Paper, Text } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import classes from './toasts.module.css';
import { ToastContext } from './use-toast.ts';

const shownMs = 6_000;

/** Shows what `useToast` says, the latest only, and has it read out. */
export function Toasts({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ message: string } | null>(null);
  const say = useCallback((message: string) => setSaid({ message }), []);
  useEffect(() => {
    if (!said) return undefined;
    const timer = setTimeout(() => setSaid(null), shownMs);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <ToastContext value={say}>
      {children}
      <div role="status" className={classes.place}>
        {said && (
          <Paper className={`surface ${classes.toast}`} shadow="lg" radius="md">
            <CircleCheck size={20} aria-hidden className={classes.icon} />
            <Text fw={600}>{said.message}</Text>
          </Paper>
        )}
      </div>
    </ToastContext>
  );
}
