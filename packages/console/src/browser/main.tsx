import './components.css';
import './console.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startSession } from './session/start-session.ts';

createRoot(document.getElementById('root')!).render(<App starting={startSession()} />);
