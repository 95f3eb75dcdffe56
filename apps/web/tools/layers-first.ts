import type { Plugin } from 'vite';

const LINK = /[ \t]*<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>\n?/g;

/**
 * Whichever style sheet comes first fixes the order of the cascade layers. A sheet shared by several pages may be
 * linked before the one that names them all, and then the reset would win over the kit; so that one goes first.
 */
export function layersFirst(): Plugin {
  return {
    name: 'layers-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const namesLayers = (href: string): boolean => {
          const file = Object.values(bundle).find(({ fileName }) => href.endsWith(fileName));
          return file?.type === 'asset' && /@layer reset\b/.test(String(file.source));
        };
        const links = [...html.matchAll(LINK)].map(([link, href = '']) => ({
          link,
          first: namesLayers(href),
        }));
        if (!links.some(({ first }) => first)) return html;
        const ordered = [...links.filter(({ first }) => first), ...links.filter(({ first }) => !first)];
        let index = 0;
        return html.replaceAll(LINK, () => ordered[index++]?.link ?? '');
      },
    },
  };
}
