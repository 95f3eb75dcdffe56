import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createQueryClient } from '../shared/api/query-client.js';
import { ProveHost } from '../shared/prove/prove-host.js';
import { ErrorBoundary } from './error-boundary.js';
import { RouteOutlet } from './route-outlet.js';

export function App() {
  const [client] = useState(createQueryClient);
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <RouteOutlet />
        <ProveHost />
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
