import { ProblemPage } from '../shared/problem/problem-page.js';

export function NotFoundPage() {
  return <ProblemPage problem={{ status: 404 }} />;
}
