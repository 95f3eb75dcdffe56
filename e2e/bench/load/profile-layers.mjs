/** Where a frame belongs: the first of these that its file matches. */
const LAYERS = [
  ['loading modules', /^node:internal\/modules\/|^node:internal\/bootstrap/],
  ['database driver', /\/pg(?:-pool|-protocol|-types)?\//],
  ['sealing and packing', /^node:internal\/crypto|^node:crypto|^node:zlib|\/platform\/crypto\//],
  ['history and its seals', /\/dossiers\/(?:history|write)\//],
  ['form: answers judged and shown', /\/packages\/(?:forms|procedures)\//],
  ['workflow and deadlines', /\/packages\/domain\//],
  ['requests checked by schema', /\/zod\/|\/packages\/contracts\//],
  [
    'HTTP and framework',
    /\/fastify\/|\/@fastify\/|\/@nestjs\/|\/find-my-way\/|\/light-my-request\/|^node:_http|\/rxjs\//,
  ],
  ['the rest of the API', /\/apps\/api\//],
  ['sockets', /^node:net|^node:internal\/stream|^node:internal\/streams/],
];
const WORDS = new Map([
  ['(garbage collector)', 'garbage collector'],
  ['(idle)', 'idle'],
  ['(program)', 'the runtime itself'],
]);

/**
 * Microseconds of a V8 CPU profile by layer of the product: each sample belongs to the innermost frame that can be told,
 * so that a hash is "sealing" and a comparison of strings is whoever asked for it. Loading modules is left out with all
 * that it calls.
 */
export function layersOf({ nodes, samples, timeDeltas }) {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const layers = new Map();
  const found = new Map();
  const layerOf = (id) => {
    if (!found.has(id)) found.set(id, told(id, parents, frames));
    return found.get(id);
  };
  for (const [at, id] of samples.entries()) {
    const layer = layerOf(id);
    layers.set(layer, (layers.get(layer) ?? 0) + timeDeltas[at]);
  }
  layers.delete('loading modules');
  layers.delete('idle');
  return layers;
}

function told(leaf, parents, frames) {
  let layer;
  for (let id = leaf; id !== undefined; id = parents.get(id)) {
    const { functionName, url } = frames.get(id);
    const here = WORDS.get(functionName) ?? LAYERS.find(([, files]) => files.test(url))?.[0];
    if (here === 'loading modules') return here;
    layer ??= here;
  }
  return layer ?? 'the runtime itself';
}
