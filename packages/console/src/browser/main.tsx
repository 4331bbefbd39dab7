import './components.css';
import './console.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { consolePath } from './session/configuration.ts';
import { startSession } from './session/start-session.ts';

const root = createRoot(document.getElementById('root')!);

// Whoever comes by an invitation's link has no account: nothing of a session begins.
if (location.pathname === `${consolePath}invitation`) {
  const { CounterpartyApp } = await import('./pages/counterparty/counterparty-app.tsx');
  root.render(<CounterpartyApp />);
} else {
  root.render(<App starting={startSession()} />);
}
