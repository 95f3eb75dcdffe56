import { Component } from 'react';
import type { ReactNode } from 'react';
import { ProblemPage } from '../shared/problem/problem-page.js';

interface State {
  failed: boolean;
}

/** A page that breaks, or whose code did not arrive, is replaced by words and a way on; the rest stays. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    // Missing code is most often a lost connection, or a release that replaced the files: loading anew mends both.
    const status = navigator.onLine ? 500 : 0;
    return <ProblemPage problem={{ status }} onRetry={() => location.reload()} />;
  }
}
