import { Card, LinkList } from '@motcua/ui';
import type { LinkListItem } from '@motcua/ui';
import { useQuery } from '@tanstack/react-query';
import { formatRelative } from '../../shared/formatting/format.js';
import { useText } from '../../shared/i18n/define-text.js';
import { useLang } from '../../shared/i18n/lang.js';
import { pickText } from '../../shared/i18n/pick-text.js';
import { paths } from '../../shared/navigation/paths.js';
import { usePerson } from '../../shared/session/session.js';
import { draftsQuery, latestDossiersQuery } from './queries.js';
import { findProcedureText } from './text.js';

const MOST_DRAFTS = 2;

/** For someone signed in: what stands still until they do something. Nothing at all when nothing does. */
export function WaitingForMe() {
  const text = useText(findProcedureText).home;
  const lang = useLang();
  const enabled = usePerson()?.kind === 'CITIZEN';
  const dossiers = useQuery({ ...latestDossiersQuery, enabled });
  const drafts = useQuery({ ...draftsQuery, enabled });
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
