/**
 * Seals a result for the educator and opens it again, with HPKE (RFC 9180): X25519, HKDF-SHA-256, AES-128-GCM, base mode. A fresh
 * key pair is drawn for each sealing, so that the same result sealed twice has no bytes in common. The library is loaded when it is
 * first used.
 */
import type { CipherSuite } from '@hpke/core';
import type { KeyPair } from '../../schemas/assignment.ts';
import { fromBase64url, sha256, toBase64url, toHex, utf8 } from '../../format/bytes.ts';

/** Binds a sealed text to its use: nothing sealed for another purpose opens here (RFC 9180, section 5.1, "info"). */
const info = utf8('primary-source result 1');

let loading: Promise<CipherSuite> | undefined;
function suite(): Promise<CipherSuite> {
  loading ??= import('@hpke/core').then(
    ({ Aes128Gcm, CipherSuite: Suite, DhkemX25519HkdfSha256, HkdfSha256 }) =>
      new Suite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() }),
  );
  return loading;
}

/** Short name of a public key: the first 8 hex digits of its SHA-256. */
export async function keyName(publicKey: string): Promise<string> {
  return toHex(await sha256(fromBase64url(publicKey) ?? new Uint8Array())).slice(0, 8);
}

/** A new key pair; null where the browser has no X25519. `now` in milliseconds since 1970. */
export async function makeKeyPair(label: string, now: number): Promise<KeyPair | null> {
  try {
    const { kem } = await suite();
    const pair = await kem.generateKeyPair();
    const publicKey = toBase64url(new Uint8Array(await kem.serializePublicKey(pair.publicKey)));
    const privateKey = toBase64url(new Uint8Array(await kem.serializePrivateKey(pair.privateKey)));
    return { id: await keyName(publicKey), label, publicKey, privateKey, madeAt: now, savedAt: null };
  } catch {
    return null;
  }
}

/** Encapsulated key and ciphertext; null where the browser cannot seal. `bound` is checked when it is opened, and not hidden. */
export async function seal(
  publicKey: string,
  content: Uint8Array<ArrayBuffer>,
  bound: Uint8Array<ArrayBuffer>,
): Promise<{ enc: Uint8Array<ArrayBuffer>; body: Uint8Array<ArrayBuffer> } | null> {
  const bytes = fromBase64url(publicKey);
  if (bytes === null) return null;
  try {
    const hpke = await suite();
    const recipientPublicKey = await hpke.kem.deserializePublicKey(bytes.buffer);
    const { ct, enc } = await hpke.seal({ recipientPublicKey, info }, content.buffer, bound.buffer);
    return { enc: new Uint8Array(enc), body: new Uint8Array(ct) };
  } catch {
    return null;
  }
}

const imported = new Map<string, Promise<CryptoKeyPair>>();

/** The key pair as the library wants it; with the public key at hand it need not be computed for each result. */
async function recipientKey(pair: Pick<KeyPair, 'publicKey' | 'privateKey'>): Promise<CryptoKeyPair> {
  const { kem } = await suite();
  const privateBytes = fromBase64url(pair.privateKey) ?? new Uint8Array();
  const publicBytes = fromBase64url(pair.publicKey) ?? new Uint8Array();
  return {
    privateKey: await kem.deserializePrivateKey(privateBytes.buffer),
    publicKey: await kem.deserializePublicKey(publicBytes.buffer),
  };
}

/** The content, or null when the key is another, or a single bit of anything was changed. */
export async function unseal(
  pair: Pick<KeyPair, 'publicKey' | 'privateKey'>,
  enc: Uint8Array<ArrayBuffer>,
  body: Uint8Array<ArrayBuffer>,
  bound: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const hpke = await suite();
    let key = imported.get(pair.privateKey);
    if (!key) {
      key = recipientKey(pair);
      imported.set(pair.privateKey, key);
    }
    const content = await hpke.open({ recipientKey: await key, enc: enc.slice().buffer, info }, body.slice().buffer, bound.buffer);
    return new Uint8Array(content);
  } catch {
    return null;
  }
}
