import { formatDateTime } from '@motcua/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { tellAccount } from '../../notifications/index.js';
import { Organisations } from '../../organisations/index.js';
import { RequestsStore } from './requests.store.js';

interface Asked {
  personId: string;
  unitId: string;
  dueAt: Date;
}

/** Notices both ways. They say that something is there, never what. */
@Injectable()
export class TellRequests {
  constructor(
    private readonly organisations: Organisations,
    private readonly store: RequestsStore,
    private readonly clock: Clock,
  ) {}

  async asked(tx: Tx, { personId, unitId, dueAt }: Asked): Promise<void> {
    const by = formatDateTime(dueAt.getTime());
    const at = this.clock.date();
    const heads = (await this.organisations.candidates(tx, [unitId], ['COUNTER_HEAD']))[
      `${unitId}/COUNTER_HEAD`
    ];
    for (const { accountId } of heads ?? [])
      await tellAccount(tx, {
        accountId,
        kind: 'DATA_REQUEST_ASKED',
        at,
        text: {
          vi: `Có đề nghị mới về dữ liệu cá nhân, hạn trả lời ${by}.`,
          en: `A new request about personal data, to be answered by ${by}.`,
        },
      });
    await this.person(tx, personId, 'DATA_REQUEST_SENT', {
      vi: `Đề nghị về dữ liệu của bạn đã được gửi, hạn trả lời ${by}.`,
      en: `Your request about your data was sent; it is answered by ${by}.`,
    });
  }

  async answered(tx: Tx, personId: string): Promise<void> {
    await this.person(tx, personId, 'DATA_REQUEST_ANSWERED', {
      vi: 'Đề nghị về dữ liệu của bạn đã được trả lời.',
      en: 'Your request about your data was answered.',
    });
  }

  private async person(
    tx: Tx,
    personId: string,
    kind: string,
    text: { vi: string; en: string },
  ): Promise<void> {
    const accountId = await this.store.accountOf(personId);
    if (accountId !== null) await tellAccount(tx, { accountId, kind, text, at: this.clock.date() });
  }
}
