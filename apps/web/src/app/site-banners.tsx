import { Banner } from '@motcua/ui';
import { useEffect, useSyncExternalStore, useState } from 'react';
import { onSessionExpired } from '../shared/api/session-expired.js';
import { useText } from '../shared/i18n/define-text.js';
import { signInAndReturn } from '../shared/navigation/paths.js';
import { useSession } from '../shared/session/session.js';
import { appText } from './text.js';

function subscribeToNetwork(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** True from a 401 until the session is known to be there again; the page below is left as it is. */
function useExpired(): boolean {
  const { data: session, dataUpdatedAt } = useSession();
  const [expiredAt, setExpiredAt] = useState(0);
  useEffect(() => onSessionExpired(() => setExpiredAt(Date.now())), []);
  const renewed = session?.person && dataUpdatedAt > expiredAt;
  return expiredAt > 0 && !renewed;
}

export function SiteBanners() {
  const text = useText(appText);
  const online = useSyncExternalStore(
    subscribeToNetwork,
    () => navigator.onLine,
    () => true,
  );
  const expired = useExpired();
  return (
    <section aria-label={text.siteNotices}>
      <div role="status">{!online && <Banner tone="warning">{text.offline}</Banner>}</div>
      <div role="alert">
        {expired && (
          <Banner tone="danger">
            {text.expired}
            <a href={signInAndReturn()} target="_blank" rel="opener">
              {text.expiredAction}
            </a>
          </Banner>
        )}
      </div>
    </section>
  );
}

/** Below the page: it comes with the first answer, and above the page it would push everything down. */
export function DemoNote() {
  const text = useText(appText);
  const { data: session } = useSession();
  if (!session?.demo) return null;
  return (
    <aside className="demo-note mc-no-print" aria-label={text.demoLabel}>
      {text.demo}
    </aside>
  );
}
