/**
 * Demands that a law is likely to stand against: found by their words, each with the rule and its date. Data with reasons. What is not
 * found here may still be unlawful. Pure.
 */
import type { WatchedWord } from './words.ts';

/** States whose law keeps employers from asking what an applicant earned; as listed by the AAUW. Cities and agencies are not in it. */
const salaryHistory = 'AL CA CO CT DE HI IL ME MD MA MN NV NJ NY OR PR RI VT VA WA'.split(' ');
/** States that limit credit checks in hiring to some positions; as listed by Pinkerton. */
const creditChecks = 'CA CO CT HI IL MD NV OR VT WA'.split(' ');
/** Where a posting may not shut out people without a job. */
const unemployed = ['NJ', 'OR', 'DC'];

const noAd = 'Federal law bars a posting that shows a preference by';
const aYear = '(?:years? (?:old|of age))';

export const unlawfulDemands: readonly WatchedWord[] = [
  {
    pattern: new RegExp(
      `\\b(?:under|below|younger than|no(?:t| one)? (?:older|over)(?: than)?|up to|maximum(?: of)?|not more than) (?:the age of )?(?:age )?[2-6]\\d\\b(?! ?(?:%|percent|hours?|days?|minutes?|pounds?|lbs?|miles?|months?|beds?|people|staff|files?|\\$|providers?|practitioners?|physicians?|applications?))|\\b(?:age[ds]?|ages) (?:between )?\\d\\d ?(?:-|–|to|and) ?\\d\\d\\b|\\b\\d\\d ?(?:-|–|to) ?\\d\\d ${aYear}|\\b(?:maximum|upper) age\\b|\\bage limit\\b`,
      'gi',
    ),
    reason: `${noAd} age; people of 40 and more are protected (29 U.S.C. 623(e), 631).`,
    instead: 'Name the skill or the years of experience.',
    sources: ['usc-29-623', 'usc-29-631'],
  },
  {
    pattern:
      /\b(?:(?:not|no|non)[- ]?(?:be )?pregnan\w+|pregnant (?:women|applicants|candidates)|(?:not|no one|nobody|never) (?:currently )?expecting (?:a (?:child|baby)|children)|(?:plan|plans|intend\w*) to (?:become pregnant|have (?:a )?(?:child|children|family|baby)))\b/gi,
    reason: 'Title VII counts pregnancy as sex, and the Pregnant Workers Fairness Act (in force since June 2023) asks for accommodation.',
    instead: 'Delete it.',
    sources: ['usc-42-2000e', 'usc-42-2000gg-1', 'eeoc-prohibited-practices'],
  },
  {
    pattern:
      /\b(?:unmarried|single (?:women|woman|men|man|applicants|candidates|persons? only)|must be (?:single|married)|marital status|no (?:small |young )?children|without children|childless|child-?free|(?:(?:fe)?males?|men|women|ladies|gentlemen) (?:(?:applicants|candidates|coordinators?|specialists?) )?(?:only|preferred|wanted)|only (?:men|women|males?|females?))\b/gi,
    reason: `${noAd} sex (42 U.S.C. 2000e-3(b)); questions on marriage and children are read as that, and many states name marital status too.`,
    instead: 'Name the hours or the travel that the work asks.',
    sources: ['usc-42-2000e-3', 'eeoc-prohibited-practices'],
  },
  {
    pattern:
      /\b(?:(?:u\.?s\.?|american|united states) citizens? (?:only|required|preferred)|(?:must|only) (?:be )?(?:a |an )?(?:u\.?s\.?|american|united states) citizens?|citizens only|citizenship (?:is )?required|no (?:green cards?|visas?|immigrants|foreigners|(?:foreign )?accents?)\b|(?:green card|visa) holders (?:need not|may not|will not|cannot|excluded)|(?:without|free of) an? accent\b|born in (?:the )?(?:u\.?s\.?a?|america|united states))/gi,
    reason:
      'Refusing people with a right to work because they are not citizens is barred (8 U.S.C. 1324b), but where a law, a regulation or a government contract asks for citizenship.',
    instead: 'Say “authorized to work in the United States”, or name the law or contract.',
    sources: ['usc-8-1324b', 'eeoc-prohibited-practices'],
  },
  {
    pattern:
      /\b(?:(?:must be|only|practicing|active|devout|faithful|committed) (?:an? )?(?:christians?|catholics?|protestants?|jew(?:s|ish)?|muslims?|mormons?|hindus?|buddhists?|baptists?|evangelicals?|adventists?|believers?)|(?:christians?|catholics?|protestants?|jew(?:s|ish)|muslims?) (?:(?:applicants|candidates|believers) )?(?:only|preferred|wanted)\b(?! (?:once|twice|when|if))|(?:christian|catholic|protestant|jewish|muslim|religious) faith (?:is )?(?:required|preferred|expected)|(?:must|should|to) (?:share|profess|hold|practice|live) (?:our|the|a|an) (?:\w+ )?(?:faith|religion|beliefs?)|member of (?:a|the|our) (?:church|parish|congregation|faith)|pastor(?:’s|'s|al)? (?:letter|reference)|statement of faith)\b/gi,
    reason: `${noAd} religion (42 U.S.C. 2000e-3(b)). Religious organizations have an exemption; ask your counsel how far it reaches.`,
    instead: 'Delete it, or name the exemption.',
    sources: ['usc-42-2000e-3', 'usc-42-2000e-2'],
  },
  {
    pattern:
      /\b(?:(?:recent |a |your |with |include |attach |send |enclose )+(?:photo(?:graph)?s?|headshots?|pictures?)|(?:photo(?:graph)?|headshot|picture) (?:is )?required(?! by))\b/gi,
    reason: 'The EEOC tells employers not to ask for a photograph of an applicant: it shows race, sex and age.',
    instead: 'Ask for it after the offer, if a badge needs one.',
    sources: ['eeoc-prohibited-practices'],
  },
  {
    pattern:
      /\b(?:date of birth|birth ?dates?|birth certificates?|social security (?:number|card|no\.?)|ssn)\b(?=[^.\n]{0,80}\b(?:appl\w*|resum\w*|résum\w*|cover letter|submit\w*|includ\w*|send|require\w*)\b)|\b(?:include|send|submit|provide|state|give|attach)\b[^.\n]{0,50}\b(?:date of birth|birth ?dates?|social security (?:number|card|no\.?)|ssn)\b/gi,
    reason:
      'A birth date with the application is read as a preference by age (29 U.S.C. 623), and a Social Security number is not needed before an offer and can be stolen from the mail.',
    instead: 'Ask for both after the offer.',
    sources: ['eeoc-prohibited-practices', 'usc-29-623'],
  },
  {
    pattern:
      /\b(?:list|disclose|state|describe|provide|report|declare|include)\b[^.\n]{0,40}\b(?:medications?|prescriptions?|medical (?:history|conditions?)|disabilit(?:y|ies)|illness(?:es)?|diagnos[ei]s|sick days)\b|\b(?:no|free of|without) (?:prescription )?(?:medications?|medical conditions?|(?:chronic )?illness(?:es)?|history of (?:illness|depression|mental illness))\b|\bmedical (?:exam(?:ination)?|history) (?:with|before|prior to)\b/gi,
    reason: 'Before an offer an employer may not ask about a disability, an illness or medicines (42 U.S.C. 12112(d)(2)).',
    instead: 'Ask whether the person can do the essential functions, with or without accommodation.',
    sources: ['usc-42-12112', 'cfr-29-1630-13'],
  },
  {
    pattern:
      /\b(?:workers?[’']? ?comp(?:ensation)?|workmen[’']?s? comp(?:ensation)?)\b(?=[^.\n]{0,40}\b(?:history|claims?|record|filed|never)\b)|\b(?:never|not|no|prior|past|previous)\b[^.\n]{0,30}\bworkers?[’']? ?comp(?:ensation)?\b/gi,
    reason: 'A question on earlier claims is a question about a disability, barred before an offer (42 U.S.C. 12112(d)(2)).',
    instead: 'Delete it.',
    sources: ['usc-42-12112', 'cfr-29-1630-13'],
  },
  {
    pattern: /\b(?:genetic (?:test\w*|information|history)|family medical history|DNA test\w*)\b/gi,
    reason: 'An employer may not ask for genetic information, family history included (42 U.S.C. 2000ff-1).',
    instead: 'Delete it.',
    sources: ['usc-42-2000ff-1'],
  },
  {
    pattern:
      /\b(?:salary|wage|pay|compensation|earnings) histor(?:y|ies)\b|\b(?:current|present|past|prior|previous|last|most recent) (?:salar(?:y|ies)|wages?|pay|compensation|earnings)\b|\bpay ?stubs?\b/gi,
    where: salaryHistory,
    reason: 'The state’s law limits asking what an applicant earned before (list read November 2026; cities may have rules of their own).',
    elsewhere: 'Some twenty states limit asking what an applicant earned before; choose the state to see.',
    instead: 'Ask what pay the person expects.',
    sources: ['aauw-salary-history'],
  },
  {
    pattern:
      /\b(?:(?:good|excellent|clean|satisfactory) credit(?: (?:score|history|record|rating))?|credit (?:scores?|checks?|reports?|history|rating))\b/gi,
    where: creditChecks,
    reason:
      'The state’s law keeps credit checks in hiring to some positions. Federal law asks for a notice, written consent and a warning before a refusal (15 U.S.C. 1681b).',
    elsewhere:
      'Federal law asks for a notice, written consent and a warning before a refusal (15 U.S.C. 1681b); ten states or more keep credit checks to some positions.',
    instead: 'Delete it unless the position handles money.',
    sources: ['usc-15-1681b', 'pinkerton-credit-states'],
  },
  {
    pattern:
      /\b(?:no (?:felons?|felony|felonies|criminals?|ex-?(?:cons?|offenders?)|criminal (?:record|history|background)|arrests?|convictions?)|felons? (?:need not|may not|will not|not)|never (?:have )?(?:been )?(?:arrested|convicted)|without (?:a )?(?:criminal (?:record|history)|felony)|clean (?:criminal )?record|arrest records?)\b/gi,
    reason:
      'A rule that bars every record is hard to defend: the EEOC asks to weigh the offense, the time since and the job (guidance of April 2012). Exclusion from federal programs is another matter. Many states and cities also bar the question before an offer.',
    instead: 'Say “a background check follows the offer; a record does not bar you by itself”.',
    sources: ['eeoc-conviction-guidance', 'usc-42-2000e-2'],
  },
  {
    pattern: /\b(?:lie detectors?|polygraphs?|voice stress)\b/gi,
    reason: 'Private employers may not ask applicants to take one (29 U.S.C. 2002).',
    instead: 'Delete it.',
    sources: ['usc-29-2002'],
  },
  {
    pattern:
      /\b(?:unpaid (?:trial|training|orientation|probation|working interview|shift|internship)|(?:trial|training|working interview|first (?:day|week)s?) (?:is |are )?(?:unpaid|without pay)|work(?:ing)? for free)\b/gi,
    reason: 'Work is paid at the minimum wage or more from the first hour (29 U.S.C. 206).',
    instead: 'Pay the trial, or test in the interview.',
    sources: ['usc-29-206'],
  },
  {
    pattern:
      /\b(?:no (?:overtime (?:pay|is paid|paid)|paid overtime)|without overtime(?: pay)?|unpaid overtime|overtime (?:is |will )?(?:not|never) (?:be )?paid|off the clock|waive\w* overtime)\b/gi,
    reason: 'Employees who are not exempt are paid time and a half beyond 40 hours, and cannot give that up (29 U.S.C. 207).',
    instead: 'State whether the position is exempt, and why.',
    sources: ['usc-29-207'],
  },
  {
    pattern:
      /\b(?:unemployed (?:persons?|people|applicants?|candidates?|individuals?)?(?: ?(?:need not|may not|will not|should not)))|\b(?:must (?:be )?(?:currently|presently) (?:be )?(?:employed|working)|currently employed (?:candidates|applicants|persons|only)|no (?:gaps?|employment gaps?) (?:in employment|allowed)|only (?:the )?(?:currently )?employed)\b/gi,
    where: unemployed,
    reason: 'The law of this place bars a posting that shuts out people without a job (New Jersey since June 2011: N.J.S.A. 34:8B-1).',
    elsewhere: 'New Jersey, Oregon, the District of Columbia and New York City bar a posting that shuts out people without a job.',
    instead: 'Name the experience and how recent it has to be.',
    sources: ['njsa-34-8b-natlawreview'],
  },
];
