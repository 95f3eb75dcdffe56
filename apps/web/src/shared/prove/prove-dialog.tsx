import { ButtonLink, Dialog } from '@motcua/ui';
import { useText } from '../i18n/define-text.js';
import { usePerson, vneidProofHref } from '../session/session.js';
import { OfficerProof } from './officer-proof.js';
import { proveText } from './text.js';

export interface ProveDialogProps {
  onAnswer: (proved: boolean) => void;
}

export function ProveDialog({ onAnswer }: ProveDialogProps) {
  const text = useText(proveText);
  const citizen = usePerson()?.kind === 'CITIZEN';
  const here = location.pathname + location.search;
  return (
    <Dialog open onClose={() => onAnswer(false)} title={text.title} closeLabel={text.close}>
      {citizen ? (
        <div className="mc-stack">
          <p>{text.vneidLead}</p>
          <ButtonLink variant="primary" wide icon="user" href={vneidProofHref(here)}>
            {text.vneid}
          </ButtonLink>
        </div>
      ) : (
        <OfficerProof onProved={() => onAnswer(true)} />
      )}
    </Dialog>
  );
}
