import type { NewPasskeyProof, PasskeyOptions, PasskeyProof } from '@motcua/contracts';
import { ApiProblem } from '../api/api-problem.js';
import { getLang } from '../i18n/lang.js';
import { secondFactorText } from './text.js';

export const hasPasskeys = (): boolean => typeof PublicKeyCredential === 'function';

/** The browser's own words name its parts; ours say what to do. */
function stopped(error: unknown): ApiProblem {
  const text = secondFactorText[getLang()];
  const name = error instanceof Error ? error.name : '';
  const [title, detail] =
    name === 'SecurityError' ? [text.wrongAddress, text.wrongAddressBody] : [text.stopped, text.stoppedBody];
  return new ApiProblem({ status: 400, code: 'PASSKEY_STOPPED', title, detail });
}

/** The helper of some kilobytes is fetched where a passkey is used, and only then. */
const helper = () => import('@simplewebauthn/browser');

type RequestOptions = Parameters<Awaited<ReturnType<typeof helper>>['startAuthentication']>[0]['optionsJSON'];
type CreationOptions = Parameters<Awaited<ReturnType<typeof helper>>['startRegistration']>[0]['optionsJSON'];

/** Asks the browser for a signature of a passkey. Throws ApiProblem PASSKEY_STOPPED. */
export async function givePasskey({ options }: PasskeyOptions): Promise<PasskeyProof> {
  const { startAuthentication } = await helper();
  return startAuthentication({ optionsJSON: options as unknown as RequestOptions }).catch(
    (error: unknown) => {
      throw stopped(error);
    },
  ) as Promise<PasskeyProof>;
}

/** Has the browser make a passkey. Throws ApiProblem PASSKEY_STOPPED. */
export async function makePasskey({ options }: PasskeyOptions): Promise<NewPasskeyProof> {
  const { startRegistration } = await helper();
  return startRegistration({ optionsJSON: options as unknown as CreationOptions }).catch((error: unknown) => {
    throw stopped(error);
  }) as Promise<NewPasskeyProof>;
}
