import type { Drafts, MyDossiers } from '@motcua/contracts';
import { Card, LinkList } from '@motcua/ui';
import type { LinkListItem } from '@motcua/ui';
import { useAnswer } from '../../shared/answers/use-answer.js';
import { formatRelative } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { usePerson } from '../../shared/session/session.js';
import { AT_EVERY_VISIT, DRAFTS, LATEST_DOSSIERS } from './queries.js';
import { homeText } from './home-text.js';

const MOST_DRAFTS = 2;

/** For someone signed in: what stands still until they do something. Nothing at all when nothing does. */
export function WaitingForMe() {
  const text = useText(homeText);
  const lang = useLang();
  const enabled = usePerson()?.kind === 'CITIZEN';
  const dossiers = useAnswer<MyDossiers>(enabled ? LATEST_DOSSIERS : null, AT_EVERY_VISIT);
  const drafts = useAnswer<Drafts>(enabled ? DRAFTS : null, AT_EVERY_VISIT);
  const waiting = (dossiers.data?.items ?? []).filter(({ waitingForMe }) => waitingForMe);
  const unfinished = (drafts.data?.items ?? []).slice(0, MOST_DRAFTS);
  const items: LinkListItem[] = [
    ...waiting.map(({ code, subject, procedureName, sentence }) => ({
      href: paths.myDossier(code),
      icon: 'hourglass' as const,
      text: subject || procedureName,
      detail: `${code} · ${pickText(sentence, lang)}`,
    })),
    ...unfinished.map(({ id, procedureName, percent, savedAt }) => ({
      href: paths.fill(id),
      icon: 'edit' as const,
      text: `${text.draft}: ${pickText(procedureName, lang)}`,
      detail: text.draftDetail(percent, formatRelative(savedAt, drafts.dataUpdatedAt, lang)),
    })),
  ];
  if (!enabled || items.length === 0) return null;
  return (
    <Card title={text.waiting} emphasis>
      <LinkList items={items} />
    </Card>
  );
}
