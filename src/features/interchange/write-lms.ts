/**
 * Packages for learning systems: SCORM 1.2, SCORM 2004 4th edition and cmi5. Each holds the quiz, the page that plays it, and a manifest in
 * the standard's own form; it asks for nothing outside of itself. Pure.
 */
import { crc32, joinBytes, sha256, toHex, utf8 } from '../../format/bytes.ts';
import type { Quiz } from './model.ts';
import type { LmsRules, LmsStandard, PlayerQuiz } from './lms.ts';
import { timespan, duration } from './spans.ts';
import { escapeXml, onOneLine } from './text.ts';
import { writeZip } from './zip.ts';

/** The page that plays a quiz, as the site was built with it. */
export interface PlayerFiles {
  script: Uint8Array;
  style: Uint8Array;
}

/** What is taken where the maker says nothing else. */
export const usualRules: LmsRules = { pass: 70, minutes: null, reasons: 'each', mixed: false };

/** Most options an item may have: those the player has letters for. */
const mostOptions = 10;

const files = ['index.html', 'player.js', 'player.css'] as const;

/** A name for the quiz that a second export has too, and no other quiz: a UUID of its title and the names of its items. */
async function nameOf(quiz: Quiz): Promise<string> {
  const hash = await sha256(utf8(JSON.stringify([quiz.title, quiz.items.map(({ id }) => id)])));
  // Version 8: made from something of our own choice (RFC 9562).
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = toHex(hash.subarray(0, 16));
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Data inside a page: nothing of it can end the element it stands in. */
const pageJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A learning record store may be anywhere; a SCORM run-time is in the window above. */
const mayReach: Record<LmsStandard, string> = { scorm12: "'none'", scorm2004: "'none'", cmi5: 'https: http:' };

function page(quiz: PlayerQuiz): string {
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src ${mayReach[quiz.standard]}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(quiz.title)}</title>
<link rel="stylesheet" href="player.css">
<script type="application/json" id="quiz">${pageJson(quiz)}</script>
<script src="player.js" defer></script>
</head>
<body>
<div id="player"><p>The quiz needs JavaScript.</p></div>
</body>
</html>
`;
}

const xml = '<?xml version="1.0" encoding="UTF-8"?>';
const fileList = files.map((file) => `<file href="${file}"/>`).join('');

interface Names {
  name: string;
  title: string;
}

function scorm12({ name, title }: Names, { pass, minutes }: LmsRules): string {
  const limit =
    minutes === null
      ? ''
      : `<adlcp:maxtimeallowed>${timespan(minutes * 60)}</adlcp:maxtimeallowed><adlcp:timelimitaction>exit,message</adlcp:timelimitaction>`;
  return `${xml}
<manifest identifier="quiz-${name}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="organization">
<organization identifier="organization"><title>${title}</title>
<item identifier="item" identifierref="resource" isvisible="true"><title>${title}</title>${limit}${
    pass === null ? '' : `<adlcp:masteryscore>${String(pass)}</adlcp:masteryscore>`
  }</item>
</organization>
</organizations>
<resources>
<resource identifier="resource" type="webcontent" adlcp:scormtype="sco" href="index.html">${fileList}</resource>
</resources>
</manifest>
`;
}

function scorm2004({ name, title }: Names, { pass, minutes }: LmsRules): string {
  const limit = minutes === null ? '' : `<imsss:limitConditions attemptAbsoluteDurationLimit="${duration(minutes * 60)}"/>`;
  const objective =
    pass === null
      ? '<imsss:primaryObjective objectiveID="quiz"/>'
      : `<imsss:primaryObjective objectiveID="quiz" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>${String(pass / 100)}</imsss:minNormalizedMeasure></imsss:primaryObjective>`;
  return `${xml}
<manifest identifier="quiz-${name}" version="1.0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
<metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
<organizations default="organization">
<organization identifier="organization"><title>${title}</title>
<item identifier="item" identifierref="resource" isvisible="true"><title>${title}</title>${
    minutes === null ? '' : '<adlcp:timeLimitAction>exit,message</adlcp:timeLimitAction>'
  }
<imsss:sequencing>${limit}<imsss:objectives>${objective}</imsss:objectives><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing>
</item>
<imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
</organization>
</organizations>
<resources>
<resource identifier="resource" type="webcontent" adlcp:scormType="sco" href="index.html">${fileList}</resource>
</resources>
</manifest>
`;
}

function cmi5({ name, title }: Names, { pass }: LmsRules, items: number): string {
  const text = (tag: string, words: string) => `<${tag}><langstring lang="en-US">${words}</langstring></${tag}>`;
  const about = text('description', `A quiz of single-choice questions, ${String(items)} in all.`);
  const moveOn = pass === null ? 'moveOn="Completed"' : `moveOn="Passed" masteryScore="${String(pass / 100)}"`;
  return `${xml}
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="urn:uuid:${name}">${text('title', title)}${about}</course>
<au id="urn:uuid:${name}#quiz" ${moveOn} launchMethod="AnyWindow">${text('title', title)}${about}<url>index.html</url></au>
</courseStructure>
`;
}

/** The package's bytes. Items with more options than the player has letters for are left out. */
export async function writeLms(quiz: Quiz, standard: LmsStandard, rules: LmsRules, player: PlayerFiles): Promise<Uint8Array<ArrayBuffer>> {
  const items = quiz.items.filter(({ options }) => options.length <= mostOptions);
  const title = onOneLine(quiz.title) || 'Quiz';
  const words = crc32(
    utf8(JSON.stringify(items.map(({ id, stem, options }) => [id, stem, options.map(({ text, correct }) => [text, correct])]))),
  );
  const names = { name: await nameOf({ ...quiz, items }), title: escapeXml(title) };
  const manifest =
    standard === 'scorm12' ? scorm12(names, rules) : standard === 'scorm2004' ? scorm2004(names, rules) : cmi5(names, rules, items.length);
  return writeZip([
    { path: standard === 'cmi5' ? 'cmi5.xml' : 'imsmanifest.xml', bytes: utf8(manifest) },
    { path: 'index.html', bytes: utf8(page({ standard, words, title, rules, items })) },
    // Its names stay its own: a plain script, since some learning systems serve none of the newer kind.
    { path: 'player.js', bytes: joinBytes([utf8('(() => {\n'), player.script, utf8('\n})();\n')]) },
    { path: 'player.css', bytes: player.style },
  ]);
}
