import { randomUUID } from 'node:crypto';
import { client } from './http-client.mjs';

// One abuser, in a process of its own: half of the connections try passwords, the others hand in dossiers, each again as
// soon as it is answered.
const { address, from, connections, token, draft } = JSON.parse(process.argv[2]);
const { ask, close } = client({ address, from, connections });
const counts = {};
const state = { going: true };

function signIn() {
  const username = `mc.donghoi.${Math.random() < 0.5 ? 'tiepnhan' : randomUUID().slice(0, 8)}`;
  return ask('POST', '/api/v1/session/officer', { body: { username, password: randomUUID() } });
}

function submit() {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() };
  const body = { draftId: draft.id, draftVersion: draft.version, declaration: true };
  return ask('POST', '/api/v1/dossiers', { headers, body });
}

async function again(act, name) {
  while (state.going) {
    const { status } = await act();
    const kind = `${name} ${status}`;
    counts[kind] = (counts[kind] ?? 0) + 1;
    // A refused connection must not become a loop of the abuser's own processor.
    if (status === 0) await new Promise((next) => setTimeout(next, 100));
  }
}

for (let n = 0; n < connections; n += 1)
  void (n % 2 ? again(signIn, 'sign-in') : again(submit, 'submission'));

process.once('message', () => {
  state.going = false;
  process.send(counts, () => {
    close();
    process.exit(0);
  });
});
process.once('disconnect', () => process.exit(1));
