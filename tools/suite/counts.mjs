/** Test counts from the runners' own JSON reports; a missing report counts nothing. */
export function countVitest(report) {
  return {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + filesThatCouldNotRun(report),
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

/** A file that breaks while it loads has no tests to fail. */
const filesThatCouldNotRun = (report) =>
  (report?.testResults ?? []).filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
    .length;

export function countPlaywright(report) {
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = report?.stats ?? {};
  return { passed: expected + flaky, failed: unexpected, skipped };
}
