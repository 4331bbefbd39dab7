import { Button } from '@mantine/core';
import { Compass, RefreshCw } from 'lucide-react';
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { useTexts } from '../language/language.tsx';
import type { PageEntry } from '../pages/page-entry.ts';
import { ErrorBoundary } from '../parts/error-boundary.tsx';
import { Loaded, Notice } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { frameMessages } from './messages.ts';

const lazyPages = new Map<PageEntry, ComponentType>();
const pageOf = (entry: PageEntry): ComponentType => {
  const known = lazyPages.get(entry) ?? lazy(entry.load);
  lazyPages.set(entry, known);
  return known;
};

/** The page that the address names, loaded when it is first shown. */
export function Content({ pages }: { pages: readonly PageEntry[] }) {
  const first = pages.find(({ menu }) => menu);
  const { pathname } = useLocation();
  return (
    <ErrorBoundary key={pathname} fallback={() => <PageFailed />}>
      <Suspense fallback={<Waiting />}>
        <Routes>
          <Route index element={first ? <Navigate to={`/${first.path}`} replace /> : <NothingForYou />} />
          {pages.map((entry) => {
            const Shown = pageOf(entry);
            return <Route key={entry.path} path={entry.path} element={<Shown />} />;
          })}
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}

const waiting = { data: undefined, error: null, isPending: true, refetch: () => {} };
const Waiting = (): ReactNode => <Loaded query={waiting}>{() => null}</Loaded>;

function NotFound() {
  const texts = useTexts(frameMessages);
  return (
    <Page title={texts.notFound}>
      <Notice icon={<Compass size={28} aria-hidden />} title={texts.notFound} todo={texts.notFoundTodo} />
    </Page>
  );
}

function NothingForYou() {
  const texts = useTexts(frameMessages);
  return (
    <Page title={texts.nothingForYou}>
      <Notice icon={<Compass size={28} aria-hidden />} title={texts.nothingForYou} todo={texts.nothingForYouTodo} />
    </Page>
  );
}

function PageFailed() {
  const texts = useTexts(frameMessages);
  const reload = <Button onClick={() => location.reload()}>{texts.reload}</Button>;
  return (
    <Page title={texts.pageFailed}>
      <Notice
        icon={<RefreshCw size={28} aria-hidden />}
        title={texts.pageFailed}
        todo={texts.pageFailedTodo}
        action={reload}
      />
    </Page>
  );
}
