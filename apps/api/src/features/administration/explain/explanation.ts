import type { AccessExplanation, Text } from '@motcua/contracts';
import { type AccessExplained, ROLE_ACCESS, type RuleTried } from '@motcua/domain';
import type { ExplainedAccount, ExplainedFile } from './explain.store.js';

export interface Explaining {
  account: ExplainedAccount;
  code: string;
  /** Epoch ms. */
  now: number;
  explained: AccessExplained;
  file: (ExplainedFile & { id: string }) | null;
}

type Rule = AccessExplanation['rules'][number];

/** The table's answer, told rule by rule, with what is peculiar to machines and files added. */
export function explanation({ account, code, now, explained, file }: Explaining): AccessExplanation {
  const { sight, tried } = explained;
  const machine = machineRules(account, now);
  const closed = machine.some(({ effect }) => effect === 'closes');
  const fileRule = file && aboutFile(file, account, sight);
  const allowed = !closed && (fileRule ? fileRule.effect === 'opens' : sight !== 'NOTHING');
  return {
    account: { username: account.username, name: account.name },
    dossier: code,
    file: file?.id ?? null,
    allowed,
    summary: summaryOf(allowed, sight, file !== null),
    rules: [
      KINDS[account.kind],
      ...machine,
      ...tried.map(ruleTried),
      ...tried.flatMap(mustNot),
      ...(fileRule ? [fileRule] : []),
      ...(account.restricted ? [RESTRICTED] : []),
    ],
  };
}

function summaryOf(allowed: boolean, sight: AccessExplained['sight'], file: boolean): Text {
  if (!allowed) return file ? NOT_FILE : NOT_DOSSIER;
  if (file) return { vi: 'Được mở tệp này.', en: 'May open this file.' };
  return sight === 'CONTENT'
    ? { vi: 'Được xem hồ sơ này.', en: 'May see this dossier.' }
    : {
        vi: 'Chỉ được xem bên ngoài hồ sơ này: mã, tình trạng và khoản tiền; không xem tờ khai, giấy tờ.',
        en: 'Sees the outside of this dossier alone: code, state and money; no answers, no papers.',
      };
}

const NOT_DOSSIER: Text = { vi: 'Không được xem hồ sơ này.', en: 'May not see this dossier.' };
const NOT_FILE: Text = { vi: 'Không được mở tệp này.', en: 'May not open this file.' };

const KINDS: Readonly<Record<ExplainedAccount['kind'], Rule>> = {
  CITIZEN: {
    effect: 'no',
    rule: { vi: 'Loại tài khoản: công dân', en: 'Kind of account: citizen' },
    why: { vi: 'Công dân chỉ xem hồ sơ của chính mình.', en: 'A citizen sees their own dossiers alone.' },
  },
  OFFICER: {
    effect: 'no',
    rule: { vi: 'Loại tài khoản: cán bộ', en: 'Kind of account: officer' },
    why: {
      vi: 'Cán bộ xem theo chức vụ đang giữ hôm nay.',
      en: 'An officer sees by the posts held today.',
    },
  },
  MACHINE: {
    effect: 'no',
    rule: { vi: 'Loại tài khoản: máy khách', en: 'Kind of account: machine' },
    why: {
      vi: 'Máy khách xem theo chức vụ được gán, và chỉ qua những lệnh thuộc phạm vi của nó.',
      en: 'A machine sees by the post it was given, and only through what its scopes open.',
    },
  },
};

const RESTRICTED: Rule = {
  effect: 'no',
  rule: { vi: 'Phiên bị giới hạn', en: 'Restricted session' },
  why: {
    vi: 'Đang có phiên phải đổi mật khẩu hoặc đặt lớp xác thực thứ hai: phiên đó chưa mở được gì khác.',
    en: 'There is a session that must change its password or set up a second factor: it opens nothing else yet.',
  },
};

function machineRules({ kind, expiresAt, scopes }: ExplainedAccount, now: number): Rule[] {
  if (kind !== 'MACHINE') return [];
  const expired = expiresAt !== null && expiresAt <= now;
  const blind = scopes !== null && !scopes.includes('dossiers:read');
  return [...(expired ? [EXPIRED] : []), ...(blind ? [NO_SCOPE] : [])];
}

const EXPIRED: Rule = {
  effect: 'closes',
  rule: { vi: 'Hạn của máy khách', en: 'Expiry of the client' },
  why: { vi: 'Máy khách đã hết hạn.', en: 'The client has expired.' },
};
const NO_SCOPE: Rule = {
  effect: 'closes',
  rule: { vi: 'Phạm vi của máy khách', en: 'Scopes of the client' },
  why: { vi: 'Máy khách không có phạm vi dossiers:read.', en: 'The client lacks the scope dossiers:read.' },
};

const RULES: Readonly<Record<RuleTried['rule'], Text>> = {
  DISABLED: { vi: 'Tài khoản bị khóa', en: 'Disabled account' },
  OWNER: { vi: 'Chủ hồ sơ', en: 'Owner of the dossier' },
  POST_NOT_HELD: { vi: 'Chức vụ giữ hôm nay', en: 'Posts held today' },
  ROLE_OPENS_NOTHING: { vi: 'Vai trò không xem hồ sơ', en: 'Role that sees no dossier' },
  RECEIVES: { vi: 'Đơn vị tiếp nhận', en: 'Receiving unit' },
  DECIDES: { vi: 'Đơn vị giải quyết', en: 'Deciding unit' },
  WORKS: { vi: 'Đơn vị có việc', en: 'Unit with work on it' },
};

function ruleTried({ rule, post, holds, why }: RuleTried): Rule {
  const name = RULES[rule];
  const by = post && ROLE_ACCESS[post.role].name;
  const closes = rule === 'DISABLED' || rule === 'ROLE_OPENS_NOTHING';
  return {
    effect: holds ? 'opens' : closes ? 'closes' : 'no',
    rule:
      post && by
        ? { vi: `${name.vi}: ${by.vi}, ${post.unitName}`, en: `${name.en}: ${by.en}, ${post.unitName}` }
        : name,
    why,
  };
}

/** What a role that opens the dossier still must not do: told once for each such post. */
function mustNot({ post, holds }: RuleTried, index: number, all: readonly RuleTried[]): Rule[] {
  if (!holds || !post || all.findIndex((other) => other.holds && other.post === post) !== index) return [];
  const { name, mustNot: rules } = ROLE_ACCESS[post.role];
  return rules.map((why) => ({
    effect: 'closes' as const,
    rule: { vi: `Điều không được làm: ${name.vi}`, en: `Must not: ${name.en}` },
    why,
  }));
}

function aboutFile(
  { ofDossier, uploadedBy }: ExplainedFile,
  { id, disabled }: ExplainedAccount,
  sight: AccessExplained['sight'],
): Rule {
  const rule = { vi: 'Tệp', en: 'File' };
  if (uploadedBy === id && !disabled) {
    return {
      effect: 'opens',
      rule,
      why: { vi: 'Chính tài khoản này đã gửi tệp lên.', en: 'This account sent it in.' },
    };
  }
  if (!ofDossier) {
    const why = { vi: 'Tệp này không thuộc hồ sơ này.', en: 'This file does not belong to this dossier.' };
    return { effect: 'no', rule, why };
  }
  return sight === 'CONTENT'
    ? {
        effect: 'opens',
        rule,
        why: {
          vi: 'Tệp thuộc hồ sơ; ai xem được nội dung hồ sơ thì mở được.',
          en: 'Part of the dossier: whoever sees its content opens it.',
        },
      }
    : {
        effect: 'no',
        rule,
        why: {
          vi: 'Tệp thuộc hồ sơ, nhưng tài khoản không xem được nội dung hồ sơ.',
          en: 'Part of the dossier, whose content this account does not see.',
        },
      };
}
