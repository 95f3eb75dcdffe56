import type { Text } from '../text.js';
import type { Post } from '../workflow/command.js';
import { unitsOf } from './reach.js';
import { type Doing, ROLE_ACCESS, type Sight, UNIT_RELATIONS, type UnitRelation } from './role-access.js';

/** A post with its days (`YYYY-MM-DD` in Viet Nam, both included; `validTo` null is open-ended). */
export interface DatedPost extends Post {
  validFrom: string;
  validTo: string | null;
}

/** What bears on what an account may see. Every post it ever had may be given: those not held now are told as such. */
export interface ActorFacts {
  kind: 'CITIZEN' | 'OFFICER' | 'MACHINE';
  disabled: boolean;
  personId: string | null;
  posts: readonly DatedPost[];
}

export interface UnitFact {
  id: string;
  name: string;
}

/** What of a dossier bears on who may see it. `worked`: units where work on it lies or lay. */
export interface DossierAccessFacts {
  ownerPersonId: string;
  receiving: UnitFact;
  competent: UnitFact;
  worked: readonly UnitFact[];
}

/** One rule that was tried, whether it holds, and why, in words for an administrator. */
export interface RuleTried {
  rule: 'DISABLED' | 'OWNER' | 'POST_NOT_HELD' | 'ROLE_OPENS_NOTHING' | UnitRelation;
  post: DatedPost | null;
  holds: boolean;
  /** What this rule opens when it holds; NOTHING for a rule that closes. */
  sight: Sight;
  doing: Doing;
  why: Text;
}

export interface AccessExplained {
  sight: Sight;
  /** The most that one of the posts that open the dossier may do; the workflow narrows it further. */
  doing: Doing;
  tried: readonly RuleTried[];
}

/**
 * Why somebody may or may not see a dossier: every rule that was tried, from the same table from which the predicate
 * of all reads is compiled. `today` is `YYYY-MM-DD` in Viet Nam.
 */
export function explainAccess(
  actor: ActorFacts,
  dossier: DossierAccessFacts,
  today: string,
): AccessExplained {
  if (actor.disabled) return verdict([DISABLED]);
  if (actor.kind === 'CITIZEN') return verdict([ownership(actor, dossier)]);
  if (actor.posts.length === 0) return verdict([NO_POST]);
  return verdict(actor.posts.flatMap((post) => tryPost(post, dossier, today)));
}

function verdict(tried: RuleTried[]): AccessExplained {
  const holding = tried.filter(({ holds }) => holds);
  const most = <T extends string>(order: readonly T[], given: readonly T[]): T =>
    order.find((each) => given.includes(each)) as T;
  return {
    sight: most(['CONTENT', 'OUTSIDE', 'NOTHING'], [...holding.map(({ sight }) => sight), 'NOTHING']),
    doing: most(['WORK', 'PAYMENTS', 'NOTHING'], [...holding.map(({ doing }) => doing), 'NOTHING']),
    tried,
  };
}

const CLOSED = { post: null, holds: false, sight: 'NOTHING', doing: 'NOTHING' } as const;

const DISABLED: RuleTried = {
  ...CLOSED,
  rule: 'DISABLED',
  why: { vi: 'Tài khoản đã bị khóa.', en: 'The account is disabled.' },
};

const NO_POST: RuleTried = {
  ...CLOSED,
  rule: 'POST_NOT_HELD',
  why: { vi: 'Tài khoản không giữ chức vụ nào.', en: 'The account holds no post.' },
};

function ownership({ personId }: ActorFacts, { ownerPersonId }: DossierAccessFacts): RuleTried {
  const holds = personId !== null && personId === ownerPersonId;
  return {
    rule: 'OWNER',
    post: null,
    holds,
    sight: holds ? 'CONTENT' : 'NOTHING',
    doing: holds ? 'WORK' : 'NOTHING',
    why: holds
      ? { vi: 'Là chủ hồ sơ.', en: 'Is the owner of the dossier.' }
      : { vi: 'Không phải chủ hồ sơ.', en: 'Is not the owner of the dossier.' },
  };
}

function tryPost(post: DatedPost, dossier: DossierAccessFacts, today: string): RuleTried[] {
  const why = notHeld(post, today);
  if (why) return [{ ...CLOSED, rule: 'POST_NOT_HELD', post, why }];
  const { opens, name, mustNot } = ROLE_ACCESS[post.role];
  if (opens.length === 0) {
    const reason = mustNot[0] ?? { vi: '', en: '' };
    const words: Text = { vi: `${name.vi}: ${reason.vi}`, en: `${name.en}: ${reason.en}` };
    return [{ ...CLOSED, rule: 'ROLE_OPENS_NOTHING', post, why: words }];
  }
  return UNIT_RELATIONS.map((relation) => tryRelation(post, relation, dossier));
}

/** Why a post does not count on this day, or null when it is held. */
function notHeld({ validFrom, validTo }: DatedPost, today: string): Text | null {
  if (today < validFrom) {
    return { vi: `Chức vụ chưa bắt đầu (từ ${validFrom}).`, en: `The post begins on ${validFrom}.` };
  }
  if (validTo !== null && today > validTo) {
    return { vi: `Chức vụ đã hết hạn (đến ${validTo}).`, en: `The post ended on ${validTo}.` };
  }
  return null;
}

function tryRelation(post: DatedPost, relation: UnitRelation, dossier: DossierAccessFacts): RuleTried {
  const { opens, sight, doing, name, reach } = ROLE_ACCESS[post.role];
  const units = unitsOf(post);
  const there = unitsIn(relation, dossier).find(({ id }) => units.includes(id));
  const base = { rule: relation, post } as const;
  if (!opens.includes(relation)) {
    const why: Text = {
      vi: `${name.vi} không xem hồ sơ chỉ vì đơn vị ${WORDS[relation].vi}.`,
      en: `A dossier is not open to this role because its unit ${WORDS[relation].en}.`,
    };
    return { ...CLOSED, ...base, why };
  }
  if (!there) {
    const of = OF[reach];
    const why: Text = {
      vi: `${post.unitName}${of.vi} không phải nơi ${WORDS[relation].vi}.`,
      en: `${post.unitName}${of.en} is not where a unit ${WORDS[relation].en}.`,
    };
    return { ...CLOSED, ...base, why };
  }
  const why: Text = {
    vi: `${there.name} ${WORDS[relation].vi}.`,
    en: `${there.name} ${WORDS[relation].en}.`,
  };
  return { ...base, holds: true, sight, doing, why };
}

const WORDS: Readonly<Record<UnitRelation, Text>> = {
  RECEIVES: { vi: 'tiếp nhận hồ sơ', en: 'takes the dossier in' },
  DECIDES: { vi: 'giải quyết hồ sơ', en: 'decides the dossier' },
  WORKS: { vi: 'đang hoặc đã xử lý một bước của hồ sơ', en: 'has or had work on the dossier' },
};

const OF: Readonly<Record<'UNIT' | 'SUBTREE', Text>> = {
  UNIT: { vi: '', en: '' },
  SUBTREE: { vi: ' và các đơn vị trực thuộc', en: ' with the units below it' },
};

function unitsIn(
  relation: UnitRelation,
  { receiving, competent, worked }: DossierAccessFacts,
): readonly UnitFact[] {
  if (relation === 'RECEIVES') return [receiving];
  return relation === 'DECIDES' ? [competent] : worked;
}
