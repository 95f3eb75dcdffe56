import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../tools/paths.mjs';

/** A compiled module of the API, for what a load must make as the product makes it: sealed drafts, its own queries. */
export const fromApi = (path) => import(pathToFileURL(join(root, 'apps', 'api', 'dist', path)).href);
