import { lazy } from 'react';
import type { ComponentType } from 'react';
import { wordsOf } from '../../shared/i18n/define-text.js';
import { getLang } from '../../shared/i18n/lang.js';
import type { PageProps } from '../../shared/navigation/page-props.js';

type Page = ComponentType<PageProps>;
export type LoadPage = () => Promise<Page>;

export interface PageSlot {
  /** The page itself once its code is here, before that one that waits for it. */
  readonly Page: Page;
  /** Fetches the page's code ahead of the press or of the first drawing. */
  preload: () => Promise<void>;
}

export function pageOf(loadCode: LoadPage): PageSlot {
  let loaded: Page | null = null;
  const load: LoadPage = async () => {
    const page = await loadCode();
    await wordsOf(getLang());
    return page;
  };
  const Waiting: Page = lazy(async () => ({ default: await load() }));
  return {
    get Page() {
      return loaded ?? Waiting;
    },
    preload: async () => {
      try {
        loaded = await load();
      } catch {
        // No trouble ahead of time: the real visit tries again and reports it.
      }
    },
  };
}
