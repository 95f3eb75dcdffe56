import { QueryClientProvider } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { createQueryClient } from './query-client.js';

const client = createQueryClient();

/** Pages that need the query library bring it along; it is one and the same for all of them. */
export function withQueries<P extends object>(Page: ComponentType<P>): ComponentType<P> {
  return function Queried(props: P) {
    return (
      <QueryClientProvider client={client}>
        <Page {...props} />
      </QueryClientProvider>
    );
  };
}
