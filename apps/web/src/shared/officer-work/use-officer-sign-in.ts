import type { Session } from '@motcua/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/api.js';
import { givePasskey } from '../second-factor/passkey.js';
import { setSession } from '../session/session.js';
import type { Credentials } from './officer-sign-in-form.js';

/** What an officer signs in with: name and password, or a passkey alone. */
type Opening = Credentials | 'PASSKEY';

async function open(opening: Opening): Promise<Session> {
  if (opening !== 'PASSKEY') return api.post<Session>('/session/officer', { body: opening });
  const asked = await api.post<Parameters<typeof givePasskey>[0]>('/session/passkey/begin', {
    body: { afterPassword: false },
  });
  return api.post<Session>('/session/passkey', { body: await givePasskey(asked) });
}

/** Signs in and lets the whole site know; what the page holds stays as it is. `asks`: the second factor is wanted. */
export function useOfficerSignIn(onSignedIn: (session: Session) => void) {
  const [asks, setAsks] = useState<Session['asks']>();
  const finish = (session: Session) => {
    setSession(session);
    onSignedIn(session);
  };
  const opening = useMutation({
    mutationFn: open,
    onSuccess: (session) => {
      if (session.asks) setAsks(session.asks);
      else finish(session);
    },
  });
  const again = () => {
    setAsks(undefined);
    opening.reset();
  };
  return { opening, asks, finish, again };
}
