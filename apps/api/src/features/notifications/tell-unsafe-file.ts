import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { type StoredFile, UnsafeFileTeller } from '../../platform/files/index.js';
import { UnsafeFileStore } from './unsafe-file.store.js';

/** Tells whoever sent a file, and whoever works on its dossier, that malware was found in it. */
@Injectable()
export class TellUnsafeFile extends UnsafeFileTeller {
  constructor(
    private readonly store: UnsafeFileStore,
    private readonly clock: Clock,
  ) {
    super();
  }

  async tell(file: StoredFile): Promise<void> {
    const { sender, officers } = await this.store.concerned(file.id);
    const sent = sentAt(file.uploadedAt);
    const now = this.clock.date();
    for (const one of sender)
      await this.store.tell(
        one,
        'fileUnsafe',
        {
          vi: `Tệp bạn tải lên lúc ${sent} có mã độc nên không ai mở được. Hãy quét mã độc trên máy của bạn rồi gửi tệp khác.`,
          en: `Malware was found in the file you uploaded at ${sent}, so it opens for nobody. Scan your device, then send another file.`,
        },
        now,
      );
    for (const one of officers)
      await this.store.tell(
        one,
        'fileUnsafe',
        {
          vi: `Một tệp của hồ sơ, tải lên lúc ${sent}, có mã độc nên không mở được nữa. Nếu cần giấy tờ đó, hãy yêu cầu bổ sung. Nếu đã tải tệp về máy, hãy báo quản trị hệ thống.`,
          en: `Malware was found in a file of the dossier, uploaded at ${sent}; it does not open any more. Ask for the document again if it is needed. If you downloaded it, tell the system administrator.`,
        },
        now,
      );
  }
}

/** As people write it in Vietnam: 08:05 23/11/2026. */
function sentAt(at: Date): string {
  const parts = new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return parts.format(at);
}
