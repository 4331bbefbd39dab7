import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense, use } from 'react';
import { BrowserRouter } from 'react-router';
import { ProblemError } from './api/problem.ts';
import { ClientsContext } from './api/use-clients.ts';
import { Frame } from './frame/frame.tsx';
import { SignInPage } from './frame/sign-in-page.tsx';
import { StartFailed } from './frame/start-failed.tsx';
import { ErrorBoundary } from './parts/error-boundary.tsx';
import { Toasts } from './parts/toasts.tsx';
import { SessionContext } from './session/session.ts';
import type { Started } from './session/start-session.ts';
import { Surroundings } from './surroundings.tsx';

/** A refusal is an answer: only what got none is asked for again. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => !(error instanceof ProblemError && error.problem.status < 500) && failures < 1,
      retryDelay: 500,
    },
  },
});

/** The whole console: what every page may use, and who is signed in. */
export function App({ starting }: { starting: Promise<Started> }) {
  return (
    <Surroundings>
      <ErrorBoundary fallback={(error) => <StartFailed error={error} />}>
        <Suspense>
          <Begun starting={starting} />
        </Suspense>
      </ErrorBoundary>
    </Surroundings>
  );
}

function Begun({ starting }: { starting: Promise<Started> }) {
  const started = use(starting);
  if (!started.signedIn) return <SignInPage signIn={started.signIn} />;
  return (
    <SessionContext value={started}>
      <ClientsContext value={started.clients}>
        <QueryClientProvider client={queryClient}>
          <Toasts>
            <BrowserRouter basename="/console">
              <Frame />
            </BrowserRouter>
          </Toasts>
        </QueryClientProvider>
      </ClientsContext>
    </SessionContext>
  );
}
