import { Injectable } from '@nestjs/common';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { checkLog, type LogFinding } from './check-log.js';
import { LogChainStore } from './log-chain.store.js';
import { pinText } from './pin-log.handler.js';

export interface VerifiedLog {
  rows: number;
  pins: number;
  findings: LogFinding[];
}

/** Recomputes every seal of the administrative log. */
@Injectable()
export class VerifyLog {
  constructor(
    private readonly store: LogChainStore,
    private readonly cipher: FieldCipher,
  ) {}

  async verify(): Promise<VerifiedLog> {
    const [rows, pins] = await Promise.all([this.store.rows(), this.store.pins()]);
    const checked = pins.map((pin) => ({ ...pin, sealed: this.cipher.hash(pinText(pin)).equals(pin.seal) }));
    return { rows: rows.length, pins: pins.length, findings: checkLog(rows, checked) };
  }
}
