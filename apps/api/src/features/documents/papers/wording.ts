import { formatDate, formatDateTime } from '@motcua/domain';
import type { PaperBlock } from '../paper/paper.js';
import type { PaperFacts } from '../paper/paper-facts.js';

/** "09 giờ 30 phút, ngày 21/11/2026", as the forms of TT 03/2025/TT-VPCP write an instant. */
export function hourAndDay(at: number | null): string {
  if (at === null) return '';
  const clock = /(\d{2}):(\d{2})/.exec(formatDateTime(at));
  return `${clock?.[1] ?? ''} giờ ${clock?.[2] ?? ''} phút, ngày ${formatDate(at)}`;
}

/** Who asked, as every form of the counter begins. */
export function requesterRows({
  requester,
  dossier,
  procedureName,
}: PaperFacts): { label: string; value: string }[] {
  return [
    { label: 'Mã hồ sơ', value: dossier.code },
    { label: 'Họ và tên', value: requester.fullName },
    { label: 'Số định danh cá nhân', value: requester.personalId },
    { label: 'Địa chỉ', value: requester.address },
    { label: 'Số điện thoại', value: requester.phone },
    { label: 'Email', value: requester.email },
    { label: 'Thủ tục', value: procedureName },
    { label: 'Nội dung yêu cầu giải quyết', value: dossier.subject },
  ].filter(({ value }) => value !== '');
}

export function fields(rows: { label: string; value: string }[]): PaperBlock {
  return { kind: 'fields', rows: rows.filter(({ value }) => value !== '') };
}

export function paragraph(text: string): PaperBlock {
  return { kind: 'paragraph', text, align: 'justify', bold: false };
}

export function signedByOfficer({ officer }: PaperFacts, heading = 'NGƯỜI TIẾP NHẬN HỒ SƠ'): PaperBlock {
  return {
    kind: 'signatures',
    signers: [{ role: heading, note: '(xác nhận điện tử)', name: officer.name }],
  };
}

export function lookup({ dossier, lookupSecret, lookupUrl }: PaperFacts): PaperBlock {
  return {
    kind: 'lookup',
    text: `Tra cứu tình trạng hồ sơ tại ${lookupUrl} với mã hồ sơ ${dossier.code} và mã bí mật ${lookupSecret}.`,
    qr: `${lookupUrl}?code=${encodeURIComponent(dossier.code)}`,
  };
}
