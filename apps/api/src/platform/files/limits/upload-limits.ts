import { Injectable } from '@nestjs/common';
import type { RequestActor } from '../../access/index.js';
import { Clock } from '../../clock/index.js';
import { Config } from '../../config/index.js';
import { ProblemError } from '../../errors/index.js';
import { Spool } from '../drive/spool.js';
import { UploadLimitsStore, type Used } from './upload-limits.store.js';

/** An officer scans the papers of all who come to the counter. */
const OFFICER_TIMES = 10;
const AN_HOUR = 3600;

/** How much one person may send, counted in the database: the same for however many processes. */
@Injectable()
export class UploadLimits {
  constructor(
    private readonly store: UploadLimitsStore,
    private readonly spool: Spool,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Lets an upload run when there is room for it. Throws TOO_MANY_REQUESTS, UPLOAD_LIMIT, or OVERLOADED (the disk is nearly full). */
  async within<T>(actor: RequestActor, upload: () => Promise<T>): Promise<T> {
    if ((await this.spool.freeBytes()) < this.config.files.limits.minFreeBytes)
      throw new ProblemError('OVERLOADED', { detail: DISK_FULL, retryAfter: AN_HOUR });
    const citizen = actor.kind === 'CITIZEN';
    const id = await this.store.begin({ id: actor.accountId, citizen }, this.clock.date(), (used) =>
      this.judge(used, citizen),
    );
    try {
      return await upload();
    } finally {
      await this.store.end(id);
    }
  }

  private judge(used: Used, citizen: boolean): void {
    const { atOnce, perDay, bytesPerDay, bytesPerPerson } = this.config.files.limits;
    const times = citizen ? 1 : OFFICER_TIMES;
    if (used.underWay >= atOnce)
      throw new ProblemError('TOO_MANY_REQUESTS', { detail: AT_ONCE, retryAfter: 5 });
    if (used.files >= perDay * times || used.bytes >= bytesPerDay * times)
      throw new ProblemError('UPLOAD_LIMIT', { retryAfter: AN_HOUR });
    if (citizen && used.allBytes >= bytesPerPerson)
      throw new ProblemError('UPLOAD_LIMIT', { detail: ALL_USED });
  }
}

const AT_ONCE = {
  vi: 'Đang có nhiều tệp của bạn được tải lên cùng lúc. Hãy đợi các tệp đó xong.',
  en: 'Several of your files are being uploaded at once. Wait for those to end.',
};
const ALL_USED = {
  vi: 'Tài khoản đã dùng hết dung lượng tệp. Hãy liên hệ bộ phận một cửa để được hỗ trợ.',
  en: 'The space for the files of your account is used up. Please ask the one-stop unit.',
};
const DISK_FULL = {
  vi: 'Tạm thời chưa nhận thêm tệp được. Những gì đã lưu vẫn còn; hãy thử lại sau.',
  en: 'No more files can be taken for now. What was saved is kept; please try again later.',
};
