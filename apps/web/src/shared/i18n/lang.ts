import { useSyncExternalStore } from 'react';

export type Lang = 'vi' | 'en';

const COOKIE = 'mc_lang';
const listeners = new Set<() => void>();

/** The server reads the same cookie, so that a page and the messages in its answers agree. */
function fromCookie(): Lang {
  const inBrowser = typeof document !== 'undefined';
  return inBrowser && /(?:^|;\s*)mc_lang=en(?:;|$)/.test(document.cookie) ? 'en' : 'vi';
}

let current: Lang = fromCookie();

export const getLang = (): Lang => current;

export function setLang(lang: Lang): void {
  current = lang;
  document.cookie = `${COOKIE}=${lang}; path=/; max-age=31536000; samesite=lax`;
  document.documentElement.lang = lang;
  for (const listener of listeners) listener();
}

export function onLangChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useLang = (): Lang => useSyncExternalStore(onLangChange, getLang, getLang);
