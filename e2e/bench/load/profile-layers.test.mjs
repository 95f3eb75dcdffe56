import { expect, test } from 'vitest';
import { layersOf } from './profile-layers.mjs';

const node = (id, functionName, url, children = []) => ({ id, callFrame: { functionName, url }, children });

test('a sample belongs to the innermost frame that can be told; loading and idling count for nobody', () => {
  const nodes = [
    node(1, '(root)', '', [2, 5, 6, 8]),
    node(2, 'seal', 'file:///x/apps/api/dist/platform/crypto/field-cipher.js', [3]),
    node(3, 'update', 'node:internal/crypto/cipher', [4]),
    node(4, 'native', ''),
    node(5, '(idle)', ''),
    node(6, 'load', 'node:internal/modules/esm/loader', [7]),
    node(7, 'top', 'file:///x/apps/api/dist/main.js'),
    node(8, 'page', 'file:///x/apps/api/dist/features/dossiers/view/read-dossier.js', [9]),
    node(9, 'toString', ''),
  ];
  const layers = layersOf({ nodes, samples: [4, 5, 7, 9, 9], timeDeltas: [10, 20, 30, 40, 50] });
  expect(Object.fromEntries(layers)).toEqual({ 'sealing and packing': 10, 'the rest of the API': 90 });
});
