import { notifications } from '@mantine/notifications';
import { useTexts } from '../language/language.tsx';
import { partsMessages } from './messages.ts';

/** Says briefly, at the edge of the window, that something was done. */
export function useToast(): (message: string) => void {
  const { close } = useTexts(partsMessages);
  return (message) => void notifications.show({ message, color: 'midori', closeButtonProps: { 'aria-label': close } });
}
