import { useTexts } from '../language/language.tsx';
import { frameMessages } from './messages.ts';

/** The product's seal; its name stands beside it. */
export function Seal() {
  const { seal } = useTexts(frameMessages);
  return (
    <span className="seal" aria-hidden>
      {seal}
    </span>
  );
}
