import { formatDateTime, type Text } from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { RequestActor } from '../../../platform/access/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import type { DossierToMove } from '../read/dossier-rows.js';
import { actionWords, ownerWords } from '../words/action-words.js';

/** STALE_VERSION that tells what happened meanwhile, by whom and when, as far as the asker may know. */
export function staleDossier(
  { version, lastAction }: Pick<DossierToMove, 'version' | 'lastAction'>,
  definition: ProcedureDefinition,
  asker: Pick<RequestActor, 'kind'>,
): ProblemError {
  const words =
    asker.kind === 'CITIZEN'
      ? ownerWords(definition.workflow, lastAction)
      : actionWords(definition.workflow, lastAction);
  const at = formatDateTime(lastAction.at);
  const who = lastAction.actor.name;
  const detail: Text = words
    ? {
        vi: `Hồ sơ vừa thay đổi: ${words.title.vi} (${who}, ${at}). Hãy xem lại rồi thực hiện tiếp.`,
        en: `The dossier has just changed: ${words.title.en} (${who}, ${at}). Look at it again, then go on.`,
      }
    : {
        vi: `Cơ quan vừa cập nhật hồ sơ lúc ${at}. Hãy xem lại rồi thực hiện tiếp.`,
        en: `The office updated the dossier at ${at}. Look at it again, then go on.`,
      };
  return new ProblemError('STALE_VERSION', { currentVersion: version, detail });
}
