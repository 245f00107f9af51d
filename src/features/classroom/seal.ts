/**
 * Seals a result for the educator and opens it again, with HPKE (RFC 9180): X25519, HKDF-SHA-256, AES-128-GCM, base mode. A fresh
 * key pair is drawn for each sealing, so that the same result sealed twice has no bytes in common. The library is loaded when it is
 * first used, and again after it could not be loaded.
 *
 * Sealing shows that only the holder of the key can read a result, and that nothing in it changed afterward. It does not show who
 * sealed it: base mode has no sender.
 */
import type * as Hpke from '@hpke/core';
import type { CipherSuite } from '@hpke/core';
import type { KeyPair } from '../../schemas/assignment.ts';
import { fromBase64url, sha256, toBase64url, toHex, utf8 } from '../../format/bytes.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Library = Pick<typeof Hpke, 'Aes128Gcm' | 'CipherSuite' | 'DhkemX25519HkdfSha256' | 'HkdfSha256'>;
type Pair = Pick<KeyPair, 'publicKey' | 'privateKey'>;

/** `not loaded`: the code did not arrive, and may the next time. `not supported`: this browser has no X25519. */
export type CipherProblem = 'not loaded' | 'not supported';
export type Ciphered<T, P = never> = { ok: true; value: T } | { ok: false; problem: CipherProblem | P };

/** Binds a sealed text to its use: nothing sealed for another purpose opens here (RFC 9180, section 5.1, "info"). */
const info = utf8('primary-source result 1');

/** Short name of a public key: the first 8 hex digits of its SHA-256. */
export async function sealingKeyName(publicKey: string): Promise<string> {
  return toHex(await sha256(fromBase64url(publicKey) ?? new Uint8Array())).slice(0, 8);
}

export interface Cipher {
  /** A new key pair. `now` in milliseconds since 1970. */
  makeKeyPair: (label: string, now: number) => Promise<Ciphered<KeyPair>>;
  /** Encapsulated key and ciphertext. `bound` is checked when it is opened, and not hidden. */
  seal: (publicKey: string, content: Bytes, bound: Bytes) => Promise<Ciphered<{ enc: Bytes; body: Bytes }>>;
  /** The content; `does not open` when the key is another, or a single bit of anything was changed. */
  unseal: (pair: Pair, enc: Bytes, body: Bytes, bound: Bytes) => Promise<Ciphered<Bytes, 'does not open'>>;
  /** Whether what is sealed for the public key opens with the private one. */
  belongTogether: (pair: Pair) => Promise<Ciphered<boolean>>;
}

export function makeCipher(load: () => Promise<Library>): Cipher {
  let loading: Promise<CipherSuite> | undefined;
  /** Does work with the library; what goes wrong in it is `problem`. */
  const using = async <T, P>(problem: P, work: (hpke: CipherSuite) => Promise<T>): Promise<Ciphered<T, P>> => {
    loading ??= load().then(
      ({ Aes128Gcm, CipherSuite: Suite, DhkemX25519HkdfSha256, HkdfSha256 }) =>
        new Suite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() }),
    );
    let hpke: CipherSuite;
    try {
      hpke = await loading;
    } catch {
      loading = undefined;
      return { ok: false, problem: 'not loaded' };
    }
    try {
      return { ok: true, value: await work(hpke) };
    } catch {
      return { ok: false, problem };
    }
  };

  const seal: Cipher['seal'] = (publicKey, content, bound) =>
    using('not supported' as const, async (hpke) => {
      const bytes = fromBase64url(publicKey) ?? new Uint8Array();
      const recipientPublicKey = await hpke.kem.deserializePublicKey(bytes.buffer);
      const { ct, enc } = await hpke.seal({ recipientPublicKey, info }, content.buffer, bound.buffer);
      return { enc: new Uint8Array(enc), body: new Uint8Array(ct) };
    });

  /** Key pairs as the library wants them; with the public key at hand it need not be computed for each result. */
  const imported = new Map<string, Promise<CryptoKeyPair>>();
  const recipientKey = async ({ kem }: CipherSuite, pair: Pair): Promise<CryptoKeyPair> => ({
    privateKey: await kem.deserializePrivateKey((fromBase64url(pair.privateKey) ?? new Uint8Array()).buffer),
    publicKey: await kem.deserializePublicKey((fromBase64url(pair.publicKey) ?? new Uint8Array()).buffer),
  });
  const unseal: Cipher['unseal'] = (pair, enc, body, bound) =>
    using('does not open' as const, async (hpke) => {
      // By both: a pair that does not belong together must not stand in for one that does.
      const name = `${pair.publicKey} ${pair.privateKey}`;
      const key = imported.get(name) ?? recipientKey(hpke, pair);
      imported.set(name, key);
      const content = await hpke.open({ recipientKey: await key, enc: enc.slice().buffer, info }, body.slice().buffer, bound.buffer);
      return new Uint8Array(content);
    });

  return {
    seal,
    unseal,
    makeKeyPair: (label, now) =>
      using('not supported' as const, async ({ kem }) => {
        const pair = await kem.generateKeyPair();
        const publicKey = toBase64url(new Uint8Array(await kem.serializePublicKey(pair.publicKey)));
        const privateKey = toBase64url(new Uint8Array(await kem.serializePrivateKey(pair.privateKey)));
        return { id: await sealingKeyName(publicKey), label, publicKey, privateKey, madeAt: now, savedAt: null };
      }),
    async belongTogether(pair) {
      const probe = utf8('probe');
      const sealed = await seal(pair.publicKey, probe, probe);
      if (!sealed.ok) return sealed;
      const opened = await unseal(pair, sealed.value.enc, sealed.value.body, probe);
      if (opened.ok) return { ok: true, value: true };
      return opened.problem === 'does not open' ? { ok: true, value: false } : { ok: false, problem: opened.problem };
    },
  };
}

export const { makeKeyPair, seal, unseal, belongTogether } = makeCipher(() => import('@hpke/core'));

/** Why sealing or opening was not possible, with what to do; `consequence` says what did not happen. */
export const cipherSentence = (problem: CipherProblem, consequence: string): string =>
  problem === 'not loaded'
    ? `Part of this page could not be loaded, so ${consequence}. Nothing is lost: check the connection and reload the page.`
    : `This browser lacks what is needed for it (X25519), so ${consequence}. Nothing is lost: update this browser, then open this page again.`;
