import { type DossierAction, formatDate, formatVnd, type StepEffect, type Text } from '@motcua/domain';

export interface NoticeWords {
  kind: string;
  text: Text;
  /** Also by SMS: only code and status, never content (NĐ 91/2020/NĐ-CP and common sense about lost phones). */
  sms: string | null;
}

/**
 * What the owner hears about an action of their dossier; nothing when it is the office's own affair. `effect` is that
 * of the step action, where the action is a completed step.
 */
export function ownerNotices(code: string, action: DossierAction, effect: StepEffect | null): NoticeWords[] {
  const told = ownerNotice(code, action, effect);
  const theirs = action.opened.some(({ role }) => role === 'OWNER');
  return [...(told ? [told] : []), ...(theirs ? [STEP_TO_DO(code)] : [])];
}

function ownerNotice(code: string, action: DossierAction, effect: StepEffect | null): NoticeWords | null {
  switch (action.type) {
    case 'submitted':
      return notice('SUBMITTED', {
        vi: `Đã nhận hồ sơ ${code}. Cơ quan sẽ kiểm tra và trả lời bạn.`,
        en: `Dossier ${code} has arrived. The office will check it and answer you.`,
      });
    case 'stepCompleted':
      return effect ? EFFECT_NOTICES[effect](code, action.clock.dueAt) : null;
    case 'supplementRequested':
      return notice(
        'SUPPLEMENT_REQUESTED',
        {
          vi: `Hồ sơ ${code} cần bổ sung. Mở hồ sơ để xem cần bổ sung những gì và gửi lại.`,
          en: `Dossier ${code} needs more from you. Open it to see what, and send it.`,
        },
        `Ho so ${code} can bo sung. Vui long mo ho so de xem va bo sung.`,
      );
    case 'supplementAnswered':
      return notice('SUPPLEMENT_ANSWERED', {
        vi: `Đã nhận phần bổ sung của hồ sơ ${code}.`,
        en: `What you sent for dossier ${code} has arrived.`,
      });
    case 'withdrawn':
      return notice('WITHDRAWN', { vi: `Bạn đã rút hồ sơ ${code}.`, en: `You withdrew dossier ${code}.` });
    case 'stopped':
      return notice(
        'STOPPED',
        {
          vi: `Cơ quan đã dừng giải quyết hồ sơ ${code}. Lý do ghi trong thông báo (Mẫu 05).`,
          en: `The office stopped processing dossier ${code}. The notice (form 05) says why.`,
        },
        `Ho so ${code} da dung giai quyet. Vui long mo ho so de xem ly do.`,
      );
    case 'messageSent':
      return action.actor.kind === 'OFFICER'
        ? notice('MESSAGE', {
            vi: `Cơ quan gửi tin nhắn về hồ sơ ${code}.`,
            en: `The office sent you a message about dossier ${code}.`,
          })
        : null;
    case 'paymentRequested': {
      const amount = formatVnd(action.facts.total);
      return notice(
        'PAYMENT_REQUESTED',
        {
          vi: `Hồ sơ ${code} cần nộp ${amount}. Mở hồ sơ để xem nộp những gì và nộp ở đâu.`,
          en: `Dossier ${code}: ${amount} is to be paid. Open it to see what for, and where.`,
        },
        `Ho so ${code} co khoan phai nop. Vui long mo ho so de xem va nop.`,
      );
    }
    case 'paymentSettled':
      return notice('PAYMENT_SETTLED', {
        vi: `Đã ghi nhận bạn nộp tiền cho hồ sơ ${code}; cơ quan giải quyết tiếp.`,
        en: `Your payment for dossier ${code} was received; the office goes on.`,
      });
    case 'paymentCancelled':
      return notice('PAYMENT_CANCELLED', {
        vi: `Hồ sơ ${code} không còn phải nộp khoản tiền đã thông báo; cơ quan giải quyết tiếp.`,
        en: `The payment asked for dossier ${code} is no longer due; the office goes on.`,
      });
    case 'extended': {
      const on = formatDate(action.facts.to);
      return notice(
        'EXTENDED',
        {
          vi: `Cơ quan xin lỗi: hồ sơ ${code} chưa xong đúng hẹn, hẹn lại ngày ${on}. Lý do ghi trong phiếu xin lỗi (Mẫu 04).`,
          en: `The office apologises: dossier ${code} is not ready in time; the new date is ${on}. The letter (form 04) says why.`,
        },
        `Xin loi: ho so ${code} chua xong dung hen, hen lai ngay ${on}.`,
      );
    }
    case 'dueDateRecomputed': {
      if (action.facts.to === null || action.facts.to === action.facts.from) return null;
      const on = formatDate(action.facts.to);
      return notice(
        'DUE_DATE_CHANGED',
        {
          vi: `Ngày hẹn trả của hồ sơ ${code} đổi thành ${on} vì lịch làm việc thay đổi.`,
          en: `The promised day of dossier ${code} is now ${on}, because the working calendar changed.`,
        },
        `Ho so ${code}: ngay hen tra doi thanh ${on}.`,
      );
    }
    case 'subDossierOpened':
      return notice('SUB_DOSSIER', {
        vi: `Để giải quyết hồ sơ ${code}, hệ thống đã gửi thay bạn hồ sơ ${action.facts.code}.`,
        en: `For dossier ${code}, dossier ${action.facts.code} was filed in your name.`,
      });
    default:
      return null;
  }
}

const STEP_TO_DO = (code: string): NoticeWords =>
  notice(
    'STEP_TO_DO',
    {
      vi: `Hồ sơ ${code} đang chờ bạn. Mở hồ sơ để xem cần làm gì và đến khi nào.`,
      en: `Dossier ${code} is waiting for you. Open it to see what to do, and by when.`,
    },
    `Ho so ${code} dang cho ban tra loi. Vui long mo ho so de xem.`,
  );

const EFFECT_NOTICES: Record<StepEffect, (code: string, dueAt: number | null) => NoticeWords> = {
  ACCEPT: (code, dueAt) => {
    const on = dueAt === null ? '' : formatDate(dueAt);
    return notice(
      'ACCEPTED',
      {
        vi: `Hồ sơ ${code} đã được tiếp nhận, hẹn trả kết quả ngày ${on}.`,
        en: `Dossier ${code} was accepted; the result is promised for ${on}.`,
      },
      `Ho so ${code} da duoc tiep nhan, hen tra ket qua ngay ${on}.`,
    );
  },
  REFUSE_AT_INTAKE: (code) =>
    notice(
      'REJECTED_AT_INTAKE',
      {
        vi: `Hồ sơ ${code} không được tiếp nhận. Lý do ghi trong phiếu từ chối (Mẫu 03).`,
        en: `Dossier ${code} was not accepted. The refusal (form 03) says why.`,
      },
      `Ho so ${code} khong duoc tiep nhan. Vui long mo ho so de xem ly do.`,
    ),
  ISSUE_RESULT: (code) =>
    notice(
      'COMPLETED',
      { vi: `Hồ sơ ${code} đã có kết quả.`, en: `The result of dossier ${code} is ready.` },
      `Ho so ${code} da co ket qua.`,
    ),
  HAND_OVER: (code) =>
    notice('RESULT_RETURNED', {
      vi: `Kết quả của hồ sơ ${code} đã được trả.`,
      en: `The result of dossier ${code} was handed over.`,
    }),
};

function notice(kind: string, text: Text, sms: string | null = null): NoticeWords {
  return { kind, text, sms };
}
