import { explainAccess, type Sight } from '@motcua/domain';
import { type Asker, heldBy, TODAY } from './askers.js';
import type { KnownDossier, World } from './world.js';

/** One thing that ids name: what to put into the route, and whom the table opens it to. */
export interface Target {
  name: string;
  /** Route parameters, `?` for the query, `body` for what is added to it. */
  ids: Readonly<Record<string, string>>;
  opensTo(asker: Asker): boolean;
}

/** Something of that kind that is nobody's; the same ids are asked of everybody. */
export interface TargetKind {
  /** Whom it is open to, in words for the document. */
  opens: string;
  nowhere: Readonly<Record<string, string>>;
  targets(world: World): Target[];
}

const NO_ID = '0197a0c2-5b1e-7c11-8a01-000000000001';
/** Of today, with a counter: as easy to guess as one that is there. */
const NO_CODE = 'H50.101.01-261123-9999';

const ORDER: readonly Sight[] = ['NOTHING', 'OUTSIDE', 'CONTENT'];

/** What the table says of this person and this dossier: the only oracle there is. */
export function sees({ facts }: Asker, dossier: KnownDossier): Sight {
  return facts ? explainAccess(facts, dossier.facts, TODAY).sight : 'NOTHING';
}

function atLeast(asker: Asker, dossier: KnownDossier, sight: Sight): boolean {
  return ORDER.indexOf(sees(asker, dossier)) >= ORDER.indexOf(sight);
}

function dossiers(world: World, sight: Sight): Target[] {
  return world.dossiers.map((dossier) => ({
    name: `dossier ${dossier.code}`,
    ids: { code: dossier.code },
    opensTo: (asker) => atLeast(asker, dossier, sight),
  }));
}

export const DOSSIER = {
  outside: {
    opens: 'hồ sơ được xem, ít nhất bên ngoài',
    nowhere: { code: NO_CODE },
    targets: (world: World) => dossiers(world, 'OUTSIDE'),
  },
  owned: {
    opens: 'hồ sơ của chính mình',
    nowhere: { code: NO_CODE },
    targets: (world: World) =>
      world.dossiers.map((dossier) => ({
        name: `own dossier ${dossier.code}`,
        ids: { code: dossier.code },
        opensTo: (asker: Asker) => asker.facts?.personId === dossier.facts.ownerPersonId,
      })),
  },
  issued: {
    opens: 'giấy tờ của hồ sơ được xem toàn bộ',
    nowhere: { code: NO_CODE, id: NO_ID },
    targets: (world: World) => [
      ...world.dossiers.map((dossier) => ({
        name: `paper of ${dossier.code}`,
        ids: { code: dossier.code, id: dossier.issuedId },
        opensTo: (asker: Asker) => atLeast(asker, dossier, 'CONTENT'),
      })),
      // A paper under another dossier's code is nobody's, whoever may see both.
      ...world.dossiers.map((dossier, n) => ({
        name: `paper of ${dossier.code} under another code`,
        ids: { code: world.dossiers[(n + 1) % world.dossiers.length]?.code ?? '', id: dossier.issuedId },
        opensTo: () => false,
      })),
    ],
  },
} satisfies Record<string, TargetKind>;

const isAccount = (accountId: string) => (asker: Asker) => asker.accountId === accountId;
const worksAt = (asker: Asker, roles: readonly string[], unit: string) =>
  heldBy(asker).some(({ role, unitId }) => roles.includes(role) && unitId === unit);
const administers =
  (unit: string, roles: readonly string[] = ['SYSTEM_ADMIN']) =>
  (asker: Asker) =>
    heldBy(asker).some(({ role, subtree }) => roles.includes(role) && subtree.includes(unit));

function drafts(world: World, ids: (id: string) => Record<string, string>): Target[] {
  const { an, counterDraft } = world;
  return [
    { name: 'draft of An', ids: ids(an.draft), opensTo: isAccount(an.accountId) },
    {
      name: 'draft at a counter',
      ids: ids(counterDraft.id),
      opensTo: (asker) =>
        isAccount(counterDraft.accountId)(asker) &&
        worksAt(asker, ['INTAKE_OFFICER', 'COUNTER_HEAD'], counterDraft.unit),
    },
  ];
}

const DRAFTS = 'bản nháp của mình; tại quầy chỉ khi còn làm ở đó';
const EXPLAINERS = ['SYSTEM_ADMIN', 'BUSINESS_ADMIN', 'INSPECTOR'];

export const DATA = {
  file: {
    opens: 'tệp của mình, hoặc của hồ sơ được xem toàn bộ',
    nowhere: { id: NO_ID },
    targets: ({ dossiers: all, an }: World) => [
      ...all.map((dossier) => ({
        name: `file of ${dossier.code}`,
        ids: { id: dossier.fileId },
        opensTo: (asker: Asker) => atLeast(asker, dossier, 'CONTENT'),
      })),
      { name: 'file not handed in', ids: { id: an.looseFile }, opensTo: isAccount(an.accountId) },
    ],
  },
  // A link is bound to the session it was made in: even its own file's id is no link.
  link: {
    opens: 'chỉ phiên đã tạo đường dẫn',
    nowhere: { token: 'khong-co-lien-ket-nay' },
    targets: ({ an }: World) => [
      { name: 'a file’s id as a link', ids: { token: an.looseFile }, opensTo: () => false },
    ],
  },
  draft: {
    opens: DRAFTS,
    nowhere: { id: NO_ID },
    targets: (world: World) => drafts(world, (id) => ({ id })),
  },
  draftToFile: {
    opens: DRAFTS,
    nowhere: { body: JSON.stringify({ draftId: NO_ID, draftVersion: 1, declaration: true }) },
    targets: (world: World) =>
      drafts(world, (draftId) => ({ body: JSON.stringify({ draftId, draftVersion: 1, declaration: true }) })),
  },
  session: {
    opens: 'phiên của chính mình',
    nowhere: { id: NO_ID },
    targets: ({ an, officer }: World) => [
      { name: 'session of An', ids: { id: an.session }, opensTo: isAccount(an.accountId) },
      {
        name: 'session of an officer',
        ids: { id: officer.sessionId },
        opensTo: isAccount(officer.accountId),
      },
    ],
  },
  passkey: {
    opens: 'khóa của chính mình',
    nowhere: { id: NO_ID },
    targets: ({ officer }: World) => [
      { name: 'passkey of an officer', ids: { id: officer.passkey }, opensTo: isAccount(officer.accountId) },
    ],
  },
  export: {
    opens: 'bản xuất của chính mình',
    nowhere: { id: NO_ID },
    targets: ({ an }: World) => [
      { name: 'export of An', ids: { id: an.export }, opensTo: isAccount(an.accountId) },
    ],
  },
  request: {
    opens: 'yêu cầu gửi đến bộ phận mình phụ trách',
    nowhere: { id: NO_ID },
    targets: ({ an, requestUnit }: World) => [
      {
        name: 'request of An',
        ids: { id: an.request },
        opensTo: (asker: Asker) => worksAt(asker, ['COUNTER_HEAD'], requestUnit),
      },
    ],
  },
  account: {
    opens: 'cán bộ có chức vụ trong đơn vị mình quản trị',
    nowhere: { username: 'khong.co', postId: NO_ID, sessionId: NO_ID },
    targets: ({ officer }: World) => [
      {
        name: 'account of an officer',
        ids: { username: officer.username, postId: officer.postId, sessionId: officer.sessionId },
        opensTo: administers(officer.unit),
      },
      {
        name: 'account of a citizen',
        ids: { username: 'dan.an', postId: NO_ID, sessionId: NO_ID },
        opensTo: () => false,
      },
    ],
  },
  machine: {
    opens: 'máy của đơn vị mình quản trị',
    nowhere: { clientId: 'khong.co' },
    targets: ({ machine }: World) => [
      { name: 'a machine', ids: { clientId: machine.clientId }, opensTo: administers(machine.unit) },
    ],
  },
  explained: {
    opens: 'tài khoản và hồ sơ của đơn vị mình phụ trách',
    nowhere: { '?': `account=mc.donghoi.tiepnhan&dossier=${NO_CODE}` },
    targets: ({ dossiers: all, officer }: World) =>
      all.map(({ code, facts }) => ({
        name: `why of ${code}`,
        ids: { '?': `account=${officer.username}&dossier=${code}` },
        opensTo: (asker: Asker) =>
          administers(officer.unit, EXPLAINERS)(asker) &&
          [facts.receiving, facts.competent, ...facts.worked].some(({ id }) =>
            administers(id, EXPLAINERS)(asker),
          ),
      })),
  },
} satisfies Record<string, TargetKind>;

/** The marks of dossiers that the table closes to this person, in an answer to anything at all. */
export function toldOf(
  world: World,
  asker: Asker,
  { body }: { body: string },
  asked: Readonly<Record<string, string>> = {},
): string[] {
  const all = Object.values(asked).join(' ');
  return world.dossiers
    .filter((dossier) => sees(asker, dossier) === 'NOTHING')
    .flatMap(({ marks }) => marks)
    .filter((mark) => body.includes(mark) && !all.includes(mark));
}
