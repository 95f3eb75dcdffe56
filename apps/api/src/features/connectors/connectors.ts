export type ConnectorOutcome =
  | { ok: true; values: Record<string, unknown> }
  /** `retry`: asking again later may help. `reason` is read by officers. */
  | { ok: false; retry: boolean; reason: string };

/** The port to the databases and systems of others. */
export abstract class Connectors {
  /**
   * Asks once; never throws. The other side answers questions of one key as the same question, however often it is
   * asked. Not to be called inside a transaction: an answer may take seconds.
   */
  abstract call(name: string, payload: Record<string, unknown>, key: string): Promise<ConnectorOutcome>;
}
