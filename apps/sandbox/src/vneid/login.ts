import type { IncomingMessage, ServerResponse } from 'node:http';
import type { InteractionResults, Provider } from 'oidc-provider';
import { HttpError, readForm, sendPage } from '../http.js';
import type { Log } from '../log.js';
import { expiredPage, loginPage } from './login-page.js';
import { acrOf, findByPersonalId, findByUsername } from './people.js';
import { chooseLang } from './wording.js';

type Answer = { result: InteractionResults } | { rejected: string };

function answer(form: URLSearchParams): Answer {
  if (form.has('cancel')) {
    return { result: { error: 'access_denied', error_description: 'the person cancelled the sign-in' } };
  }
  const typed = form.get('number')?.trim() ?? '';
  const person = findByUsername(form.get('person') ?? '') ?? findByPersonalId(typed);
  if (!person) return { rejected: typed };
  return { result: { login: { accountId: person.subject, acr: acrOf(person), remember: false } } };
}

/** The one page between the authorization request and its answer. */
export async function handleLogin(
  provider: Provider,
  url: URL,
  req: IncomingMessage,
  res: ServerResponse,
  log: Log,
): Promise<void> {
  const wish = url.searchParams.get('lang');
  const details = await provider.interactionDetails(req, res).catch(() => undefined);
  if (!details || !url.pathname.endsWith(`/${details.uid}`)) {
    sendPage(res, 400, expiredPage(chooseLang(wish)));
    return;
  }
  const lang = chooseLang(wish, details.params['ui_locales']);
  const target = new URL(String(details.params['redirect_uri'])).origin;
  if (req.method === 'GET' || req.method === 'HEAD') {
    sendPage(res, 200, loginPage({ lang }), [target]);
    return;
  }
  if (req.method !== 'POST') throw new HttpError(405, 'METHOD_NOT_ALLOWED', 'GET or POST');
  const given = answer(await readForm(req));
  if ('rejected' in given) {
    sendPage(res, 422, loginPage({ lang, rejected: given.rejected }), [target]);
    return;
  }
  await provider.interactionFinished(req, res, given.result, { mergeWithLastSubmission: false });
  log('info', 'sign-in answered', { outcome: given.result.error ?? 'login' });
}
