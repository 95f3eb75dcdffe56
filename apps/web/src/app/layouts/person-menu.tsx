import { Icon, Menu } from '@motcua/ui';
import type { ReactNode } from 'react';
import { useText } from '../../shared/i18n/define-text.js';
import { signOut, usePerson } from '../../shared/session/session.js';
import { appText } from '../text.js';

export interface PersonMenuProps {
  signInHref: string;
  /** Links above "sign out". */
  children?: ReactNode;
}

/** Who is signed in is on every page, in words; nothing is shown until it is known. */
export function PersonMenu({ signInHref, children }: PersonMenuProps) {
  const text = useText(appText);
  const person = usePerson();
  if (!person) {
    // Keeps its room while that is not known, so that nothing beside it moves.
    const style = person === undefined ? ({ visibility: 'hidden' } as const) : undefined;
    return (
      <a className="site-header__tool only-wide" href={signInHref} style={style}>
        <Icon name="user" />
        {text.signIn}
      </a>
    );
  }
  return (
    <Menu
      label={
        <>
          <Icon name="user" />
          <span className="site-header__person">{person.displayName}</span>
        </>
      }
    >
      {person.posts.map((post) => (
        <p key={`${post.unitCode}${post.role}`} className="site-header__post">
          {post.unitName}
        </p>
      ))}
      {children}
      <button type="button" onClick={() => void signOut()}>
        <Icon name="lock" />
        {text.signOut}
      </button>
    </Menu>
  );
}
