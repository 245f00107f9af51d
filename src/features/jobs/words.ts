/** Words that shut people out, and names that are often written wrong. Data with reasons. Pure. */

export interface WatchedWord {
  /** What is looked for; global and without case. */
  pattern: RegExp;
  reason: string;
  /** What to write in its place. */
  instead: string;
  sources: readonly string[];
  /** What shows that a match is something else, a name for instance; looked for in the text around it, with case. */
  unless?: RegExp;
  /** Postal codes of the states where the reason holds; elsewhere `elsewhere` is said. Absent: everywhere. */
  where?: readonly string[];
  elsewhere?: string;
}

const age = ['usc-29-631'];
const everyone = ['usc-42-2000e-2'];
const disability = ['eeoc-title-i-manual', 'usc-42-12112'];

/** Words read as a preference for an age, a sex, an origin or a body, or that only insiders understand. */
export const codedWords: readonly WatchedWord[] = [
  {
    pattern: /\b(?:young|youthful|digital natives?)\b/gi,
    // Young Memorial Hospital, Brigham Young.
    unless: /\bYoung(?:['’]s)? [A-Z]|(?:[A-Z][a-z]+|\b(?:Dr|Mr|Ms|Mrs|Prof)\.) Young\b/,
    reason: 'It reads as a preference for age.',
    instead: 'Name the skill.',
    sources: age,
  },
  {
    pattern: /\brecent(?:ly)? (?:college )?graduat(?:e|es|ed)\b/gi,
    reason: 'It shuts out older applicants.',
    instead: 'Say “entry level” or the years asked.',
    sources: age,
  },
  {
    pattern: /\b(?:mature|over ?qualified)\b/gi,
    reason: 'It reads as a preference for age.',
    instead: 'Name the experience.',
    sources: age,
  },
  {
    pattern: /\b(?:energetic|high[- ]energy)\b/gi,
    reason: 'It is often read as young and without a disability.',
    instead: 'Say what the pace is.',
    sources: [...age, ...disability],
  },
  {
    pattern: /\b(?:ninjas?|rock ?stars?|gurus?|wizards?|superstars?)\b/gi,
    reason: 'It says nothing about the work and puts many people off.',
    instead: 'Use the job title.',
    sources: ['ongig-workflow'],
  },
  {
    pattern: /\b(?:native (?:english )?speakers?|native english|mother tongue)\b/gi,
    reason: 'It reads as a preference for national origin.',
    instead: 'Name the level of English the work needs.',
    sources: everyone,
  },
  {
    pattern: /\b(?:he|his|him|she|her|hers)\b/gi,
    // A person called He: Dr. He, Ming He.
    unless: /\b(?:Dr|Mr|Ms|Mrs|Prof)\.? He\b|\b[A-Z][a-z]+ He\b|\bHe [A-Z][a-z]+, (?:MD|DO|PhD|RN|M\.D\.)/,
    reason: 'It reads as a preference for one sex.',
    instead: 'Use “you”, “they” or the job title.',
    sources: everyone,
  },
  {
    pattern:
      /\b(?:chairm[ae]n|salesm[ae]n|manpower|girl friday|handym[ae]n|housewi(?:fe|ves)|girls?|gals?|ladies|guys|(?:wo)?man (?:the|our|a) (?:desk|phones?|front desk|office)|mans (?:the|our|a) (?:desk|phones?|front desk|office)|manning)\b/gi,
    reason: 'It reads as a preference for one sex.',
    instead: 'Use chair, sales staff, staffing, assistant, staffs the desk.',
    sources: everyone,
  },
  {
    pattern:
      /\b(?:able[- ]bodied|physically fit|perfect health|no disabilities|wheelchair[- ]bound|confined to a wheelchair|handicapped|crippled|(?:mentally|physically) (?:ill|challenged|impaired)|(?:prolonged|long|extended) standing|stand(?:ing)? for (?:(?:long|extended|prolonged) )?(?:hours|periods)|stand(?:ing)? (?:all day|(?:for )?(?:up to )?\w+ hours))\b/gi,
    reason: 'It shuts out people with a disability without need, or names them by it.',
    instead: 'State the result the work needs, with or without accommodation.',
    sources: disability,
  },
  {
    pattern: /\b(?:crazy|insane|manic|OCD|lame|dumb)\b/gi,
    reason: 'It makes light of an illness, and puts off people who live with it.',
    instead: 'Say “busy”, “exacting”, or what is meant.',
    sources: disability,
  },
  {
    pattern: /\b(?:grandfathered|grandfather clause|blacklist(?:ed|s)?|whitelist(?:ed|s)?|master[ /-]slave)\b/gi,
    reason: 'Its history is one of race, and many readers know it.',
    instead: 'Say “exempt under the earlier rule”, “blocked list”, “allowed list”.',
    sources: ['ongig-workflow'],
  },
  {
    pattern: /\b(?:aggressive(?:ly)?|dominant|dominat(?:e|es|ing)|fearless)\b/gi,
    reason: 'It is often read as meant for men.',
    instead: 'Say “persistent”, “leads” or the task itself.',
    sources: ['ongig-workflow'],
  },
  {
    pattern: /\bcultur(?:e|al) fit\b/gi,
    reason: 'It can hide a preference for people like those already there.',
    instead: 'Name the values or habits meant.',
    sources: everyone,
  },
  {
    pattern: /\b(?:work(?:s|ing)? hard(?:,| and|,? &)? play(?:s|ing)? hard|like a family|work family)\b/gi,
    reason: 'It is read as long hours without limit.',
    instead: 'State the hours.',
    sources: ['ongig-workflow'],
  },
];

/** Requirements that shut people out by means rather than result. */
export const needlessDemands: readonly WatchedWord[] = [
  {
    pattern: /\b(?:follow|understand) (?:written and oral|oral and written|verbal and written|written and verbal) instructions\b/gi,
    reason: 'It can screen out people with dyslexia without need.',
    instead: 'State the result, not the means.',
    sources: disability,
  },
  {
    pattern: /\bmust be able to (?:see|hear|walk|stand|speak|type|climb|bend|sit)\b/gi,
    reason: 'It names a body, not the work.',
    instead: 'State the result, such as “communicates with offices by any means”.',
    sources: disability,
  },
  {
    pattern: /\bdriver['’]?s? licen[sc]e\b/gi,
    reason: 'Few of these jobs need driving.',
    instead: 'Ask for travel between sites, if that is the need.',
    sources: ['cfr-29-1630-2'],
  },
  {
    pattern: /\b(?:lift|carry|move)\w* (?:up to )?(?:[2-9]\d|1\d\d) (?:lbs?|pounds)\b/gi,
    reason: 'Twenty pounds or more is seldom essential in this work.',
    instead: 'Delete it if it is not true.',
    sources: disability,
  },
  {
    pattern: /\btouch[- ]?typing\b|\b\d{2} ?(?:wpm|words per minute)\b/gi,
    reason: 'Speed of typing is a means; accurate data is the result.',
    instead: 'Ask for accurate data entry.',
    sources: disability,
  },
];

/** Names of credentials and bodies that are often written wrong or are out of date. */
export const namesToCheck: readonly WatchedWord[] = [
  {
    pattern: /\bCPSC\b|\bCPCSS\b|\bCPCP\b/g,
    reason: 'The credential is CPCS, Certified Provider Credentialing Specialist.',
    instead: 'CPCS',
    sources: ['namss-cpcs-about'],
  },
  {
    pattern: /\bcertified provider credential(?:s|ed)? specialist\b/gi,
    reason: 'The credential’s name has “credentialing” in it.',
    instead: 'Certified Provider Credentialing Specialist',
    sources: ['namss-cpcs-about'],
  },
  {
    pattern: /\bCPMS\b|\bCPSMS\b|\bCMPSM\b|\bCPMSMS\b/g,
    reason: 'The credential is CPMSM, Certified Professional in Medical Services Management.',
    instead: 'CPMSM',
    sources: ['namss-cpmsm-outline-2026'],
  },
  {
    pattern: /\bcertified professional (?:of |for )?medical (?:services|staff) manage(?:ment|r)\b/gi,
    reason: 'The credential’s name is longer.',
    instead: 'Certified Professional in Medical Services Management',
    sources: ['namss-cpmsm-outline-2026'],
  },
  { pattern: /\bCMSC\b/g, reason: 'CMSC is the old name of CPMSM.', instead: 'CPMSM', sources: ['namss-cpmsm-outline-2026'] },
  {
    pattern: /\bNAMMS\b|\bNAMS\b/g,
    reason: 'The association is NAMSS, National Association Medical Staff Services.',
    instead: 'NAMSS',
    sources: ['namss-state-of-profession'],
  },
  {
    pattern: /\bJCAHO\b/g,
    reason: 'The body has been named The Joint Commission since 2007.',
    instead: 'The Joint Commission',
    sources: ['tjc-glossary'],
  },
  { pattern: /\bHFAP\b/g, reason: 'HFAP became part of ACHC.', instead: 'ACHC', sources: ['achc-hfap-merger-cms'] },
  { pattern: /\bHIPPA\b/g, reason: 'The law is HIPAA.', instead: 'HIPAA', sources: ['cfr-45-164-501'] },
];

export interface Found {
  word: WatchedWord;
  /** As written, without repeats. */
  written: string[];
}

/** The watched words that a text holds. */
export function findWords(text: string, words: readonly WatchedWord[]): Found[] {
  return words.flatMap((word) => {
    const written = [
      ...new Set(
        [...text.matchAll(word.pattern)]
          .filter((match) => word.unless?.test(text.slice(Math.max(0, match.index - 20), match.index + match[0].length + 20)) !== true)
          .map((match) => match[0]),
      ),
    ];
    return written.length === 0 ? [] : [{ word, written }];
  });
}
