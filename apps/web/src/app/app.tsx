import { ProveHost } from '../shared/prove/prove-host.js';
import { ErrorBoundary } from './error-boundary.js';
import { RouteOutlet } from './route-outlet.js';

export function App() {
  return (
    <ErrorBoundary>
      <RouteOutlet />
      <ProveHost />
    </ErrorBoundary>
  );
}
