/** Turns what a person types into what the index is asked: a list of things meant, each with the words that may stand for it. Pure. */
import { spelled, type Lexicon } from './lexicon.ts';
import { plainWords, significantWords, stem } from './words.ts';

/** One thing meant, and the ways a text may say it. */
export interface Concept {
  /** 1 for a word typed, half for whom it is about; less for what the form of the question suggests. */
  weight: number;
  /** Ways to say it, best first: all words of a form have to be there. `weight` 1 for the words typed, less for others. */
  forms: { words: string[]; weight: number }[];
}

/** Words of the field that stand for each other. The glossary's abbreviations and other names come on top, from the lexicon. */
const sameMeaning = [
  ['joint commission', 'tjc', 'jcaho', 'jc'],
  ['npdb', 'data bank', 'databank'],
  ['pa', 'physician assistant', 'physician associate'],
  ['np', 'nurse practitioner', 'aprn'],
  ['practitioner', 'provider', 'physician', 'doctor', 'clinician', 'surgeon'],
  ['reappointment', 'recredentialing', 'renewal', 'reappoint', 'renew'],
  ['renew', 'renewal', 'recertify', 'recertification'],
  ['reinstatement', 'reinstate', 'return', 'coming back'],
  ['working', 'work', 'practicing', 'practice'],
  ['license', 'licensure'],
  ['lapse', 'expire', 'expiration', 'expired'],
  ['limit', 'length', 'duration', 'term', 'how long', 'months', 'days'],
  ['interval', 'frequency', 'how often', 'every', 'monthly'],
  ['keep', 'retention', 'retain', 'store'],
  ['misstatement', 'omission', 'falsify', 'falsified', 'lie', 'lied', 'false'],
  ['low volume', 'no volume', 'zero volume', 'inactive'],
  ['pay', 'salary', 'wage', 'earn', 'make'],
  ['cost', 'price', 'fee', 'expense'],
  ['decide', 'decision', 'authority', 'approve'],
  ['suspension', 'suspend', 'suspended'],
  ['exclusion', 'excluded', 'exclude'],
  ['revocation', 'revoke', 'revoked'],
  ['surrender', 'resign', 'resigned', 'resignation', 'leave', 'leaving', 'quit'],
  ['refuse', 'decline', 'fail'],
  ['staff', 'employee'],
  ['system', 'software', 'ehr', 'database'],
  ['late', 'overdue', 'missed'],
  ['recredential', 'recredentialing'],
  ['supervise', 'supervision'],
  ['recuse', 'recusal', 'abstain'],
  ['history and physical', 'h&p'],
  ['elements', 'standards', 'criteria', 'parts', 'requirements'],
  ['age', 'aging', 'late career', 'older', 'old', 'elderly'],
  ['check', 'screen', 'verify', 'watch'],
  ['wrong', 'misdirected', 'mistake'],
  ['fte', 'full time equivalent'],
  ['lawyer', 'attorney', 'counsel'],
  ['lawsuit', 'sue', 'sued', 'suit'],
  ['difference', 'compared', 'vs', 'versus'],
  ['privileges', 'privs'],
  ['temporary', 'temp'],
  ['credentialing', 'cred', 'creds'],
  ['reappointment', 'reappt'],
  ['medical', 'med'],
  ['verification', 'verify', 'verif'],
  ['license', 'lic'],
  ['affiliation', 'affil'],
  ['certification', 'cert'],
  ['committee', 'cmte'],
  ['anesthesiologist', 'anesthesia'],
  ['robotic', 'robot'],
  ['disaster', 'flood', 'hurricane', 'earthquake', 'tornado', 'wildfire', 'pandemic'],
  ['disruptive', 'unprofessional', 'rude', 'yelling', 'yells', 'bullying', 'bully', 'abusive'],
  ['impaired', 'drunk', 'intoxicated', 'alcohol', 'addicted', 'addiction', 'substance abuse'],
  ['artificial intelligence', 'ai', 'chatgpt', 'copilot', 'gpt'],
  ['telemedicine', 'telehealth', 'virtual care'],
  ['form', 'questionnaire', 'template'],
  ['continuing education', 'ceu', 'ceus', 'credits'],
  ['approve', 'grant', 'appoint'],
  ['appeal', 'hearing'],
  ['probation', 'restriction', 'limit'],
  ['no volume', 'no cases', 'zero cases'],
  ['foreign', 'international', 'abroad', 'overseas', 'another country'],
  ['diploma', 'degree'],
  ['cv', 'resume', 'curriculum vitae'],
  ['criminal', 'felony', 'conviction', 'arrest', 'arrested'],
  ['pending', 'open'],
  ['flashcards', 'flash cards', 'review cards'],
].map((group) => group.map((name) => name.split(' ')));

/** What the form of a question asks for, beside its words. */
const intents: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bhow long\b|\bhow many (?:days|months|years)\b/, ['days', 'months', 'years', 'limit', 'length']],
  [/\bhow often\b|\bfrequency\b/, ['every', 'monthly', 'often', 'interval', 'ceiling']],
  [/\bhow many\b/, ['number', 'many']],
  [/\bhow soon\b|\bdeadline\b|\bwhen\b/, ['days', 'clock', 'due']],
  [/\bwho\b/, ['decides', 'who', 'board', 'chief']],
  [/\bhow much\b/, ['pay', 'cost', 'figures', 'fee']],
  [/\bvs\b|\bversus\b|\bdifference\b/, ['compared', 'difference']],
  [/\brequired\b|\bmust\b|\bneed\b/, ['must', 'require']],
];

/** A name as it is compared: without endings and hyphens. */
const nameKey = (words: readonly string[]): string => words.flatMap((word) => word.split('-').map(stem)).join(' ');

type Groups = ReadonlyMap<string, readonly (readonly string[][])[]>;
const groupsOf = new WeakMap<Lexicon, Groups>();

/** Every group of names a name belongs to, by its key; made once for a lexicon. */
function groups(lexicon: Lexicon): Groups {
  const there = groupsOf.get(lexicon);
  if (there) return there;
  const made = new Map<string, (readonly string[][])[]>();
  for (const group of [...sameMeaning, ...lexicon.names]) {
    for (const key of new Set(group.map(nameKey))) made.set(key, [...(made.get(key) ?? []), group]);
  }
  groupsOf.set(lexicon, made);
  return made;
}

/** Whom nearly every rule is about: typed or not, they tell little of what is asked. */
const persons = new Set(['doctor', 'doctors', 'physician', 'practitioner', 'provider', 'clinician'].map((word) => nameKey([word])));

/** Longest name, in words, that is looked for in a question. */
const longestName = 6;

/** A question's words as they are looked for. */
export interface Reading {
  words: string[];
  /** Words that were read as another, as typed and as read. */
  corrected: [typed: string, read: string][];
  /** Words that nothing here has, nor one like them. They are not looked for: what merely begins alike is no answer. */
  unknown: string[];
}

/** Reads what was typed: spelling put right, words that nothing has set aside. */
export function read(question: string, lexicon: Lexicon): Reading {
  const typed = significantWords(question);
  const typing = !/\s$/.test(question);
  const named = new Set([...groups(lexicon).keys()].flatMap((key) => key.split(' ')));
  const reading: Reading = { words: [], corrected: [], unknown: [] };
  for (const [index, word] of typed.entries()) {
    const isNamed = word.split('-').every((part) => named.has(stem(part)));
    // Abbreviations in the plural, in small letters: "eps", "imgs".
    const single = word.slice(0, -1);
    if (!isNamed && /^[a-z]{2,5}s$/.test(word) && !lexicon.words.has(word) && named.has(single)) {
      reading.words.push(single);
      continue;
    }
    const spelling = isNamed ? word : spelled(lexicon, word, typing && index === typed.length - 1, typed[index + 1]);
    // Two letters are too few for the list of words.
    const meant = spelling ?? (word.length < 3 || /[^a-z]/.test(word) ? word : null);
    if (meant === null) reading.unknown.push(word);
    else reading.words.push(meant);
    if (meant !== null && meant !== word && stem(meant) !== stem(word)) reading.corrected.push([word, meant]);
  }
  return reading;
}

/** What a question means, in the order typed, then what its form suggests. */
export function concepts(question: string, lexicon: Lexicon): Concept[] {
  const corrected = read(question, lexicon).words;
  const known = groups(lexicon);
  const found: Concept[] = [];
  for (let at = 0; at < corrected.length;) {
    let taken = 1;
    for (let length = Math.min(longestName, corrected.length - at); length > 1; length -= 1) {
      if (known.has(nameKey(corrected.slice(at, at + length)))) {
        taken = length;
        break;
      }
    }
    const typed = corrected.slice(at, at + taken);
    const forms = [{ words: typed, weight: 1 }];
    for (const group of known.get(nameKey(typed)) ?? []) {
      for (const name of group) {
        const meant = significantWords(name.join(' '));
        if (!forms.some((form) => nameKey(form.words) === nameKey(meant)))
          forms.push({ words: meant, weight: taken > 1 || meant.length > 1 ? 0.9 : 0.7 });
      }
    }
    // The parts of a compound are a weaker way to say it: "self-query" as "self" and "query".
    const parts = typed.flatMap((word) => word.split(/[-&.]/)).filter((part) => part.length > 1);
    if (parts.length > typed.length) forms.push({ words: parts, weight: 0.8 });
    // Two words typed apart that the text joins: "x waiver" for "X-waiver".
    const joined = taken === 1 ? `${typed[0] ?? ''}-${corrected[at + 1] ?? ''}` : '';
    if (lexicon.words.has(joined)) {
      forms[0] = { words: [...typed, corrected[at + 1] ?? ''], weight: 1 };
      forms.push({ words: [joined], weight: 1 });
      taken = 2;
    }
    found.push({ weight: persons.has(nameKey(typed)) ? 0.5 : 1, forms: forms.slice(0, 8) });
    at += taken;
  }
  if (found.length === 0) return [];
  const asked = plainWords(question).join(' ');
  for (const [pattern, suggested] of intents) {
    if (pattern.test(asked)) found.push({ weight: 0.3, forms: suggested.map((word) => ({ words: [word], weight: 1 })) });
  }
  return found;
}
