/**
 * An educator's key under a passphrase, to keep elsewhere and to share with co-teachers. PBKDF2 with SHA-256, 600,000 rounds (OWASP
 * Password Storage Cheat Sheet), fresh salt; AES-256-GCM, fresh IV. Random bytes come in as arguments.
 */
import * as v from 'valibot';
import { keyFileSchema, type KeyFile, type KeyPair } from '../../schemas/assignment.ts';
import { fromBase64url, toBase64url, utf8 } from '../../format/bytes.ts';
import { firstFinding } from './findings.ts';
import { parseJson } from './json.ts';
import { belongTogether, cipherSentence, sealingKeyName } from './seal.ts';

export const shortestPassphrase = 12;
const rounds = 600_000;

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/** The key file's text. `random` is 28 fresh random bytes: 16 of salt, 12 of IV. */
export async function writeKeyFile(
  pair: KeyPair,
  passphrase: string,
  random: Uint8Array<ArrayBuffer>,
  iterations = rounds,
): Promise<string> {
  const salt = random.slice(0, 16);
  const iv = random.slice(16, 28);
  const key = await keyFrom(passphrase, salt, iterations);
  const secret = utf8(pair.privateKey);
  const body = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(pair.publicKey) }, key, secret));
  const file: KeyFile = {
    format: 'primary-source-key/1',
    label: pair.label,
    publicKey: pair.publicKey,
    iterations,
    salt: toBase64url(salt),
    iv: toBase64url(iv),
    body: toBase64url(body),
  };
  return JSON.stringify(file, null, 1) + '\n';
}

export type ReadKey = { ok: true; pair: KeyPair } | { ok: false; problem: string };

/** Opens a key file. `now` in milliseconds since 1970 is when it counts as saved. */
export async function readKeyFile(text: string, passphrase: string, now: number): Promise<ReadKey> {
  if (text.length > 10_000) return { ok: false, problem: 'This file is larger than any key.' };
  const value = parseJson(text);
  if (value === undefined) return { ok: false, problem: 'This file is not a saved key: it is not JSON.' };
  const parsed = v.safeParse(keyFileSchema, value);
  if (!parsed.success) return { ok: false, problem: `This file is not a saved key: ${firstFinding(parsed.issues)}.` };
  const { label, publicKey, iterations, salt, iv, body } = parsed.output;
  const [saltBytes, ivBytes, bodyBytes] = [salt, iv, body].map(fromBase64url);
  const wrong = 'The passphrase does not open this key, or the file was changed. Check capital letters and spaces.';
  if (!saltBytes || !ivBytes || !bodyBytes) return { ok: false, problem: wrong };
  try {
    const key = await keyFrom(passphrase, saltBytes, iterations);
    const secret = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: ivBytes, additionalData: utf8(publicKey) }, key, bodyBytes);
    const privateKey = new TextDecoder().decode(secret);
    if (!/^[A-Za-z0-9_-]{43}$/.test(privateKey)) return { ok: false, problem: wrong };
    const fits = await belongTogether({ publicKey, privateKey });
    if (!fits.ok) return { ok: false, problem: cipherSentence(fits.problem, 'the key could not be checked') };
    if (!fits.value)
      return {
        ok: false,
        problem: 'The two halves of this key do not belong together, so it would open nothing. Nothing was changed; use another copy.',
      };
    return { ok: true, pair: { id: await sealingKeyName(publicKey), label, publicKey, privateKey, madeAt: now, savedAt: now } };
  } catch {
    return { ok: false, problem: wrong };
  }
}
