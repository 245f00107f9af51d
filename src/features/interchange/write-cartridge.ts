/** Writes Common Cartridge 1.3: a course of one module whose quiz is QTI 1.2 in the cartridge's profile, for import as a whole course. Pure. */
import { utf8 } from '../../format/bytes.ts';
import type { Quiz } from './model.ts';
import { escapeXml, onOneLine } from './text.ts';
import { qti12Document } from './write-qti12.ts';
import { writeZip } from './zip.ts';

export function writeCartridge(quiz: Quiz): Uint8Array<ArrayBuffer> {
  const title = escapeXml(onOneLine(quiz.title) || 'Quiz');
  const path = 'quiz/assessment.xml';
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="cartridge" xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1" xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1 http://www.imsglobal.org/profile/cc/ccv1p3/ccv1p3_imscp_v1p2_v1p0.xsd http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest http://www.imsglobal.org/profile/cc/ccv1p3/LOM/ccv1p3_lommanifest_v1p0.xsd">
<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.3.0</schemaversion><lomimscc:lom><lomimscc:general><lomimscc:title><lomimscc:string language="en-US">${title}</lomimscc:string></lomimscc:title></lomimscc:general></lomimscc:lom></metadata>
<organizations><organization identifier="organization" structure="rooted-hierarchy"><item identifier="root"><item identifier="module"><title>${title}</title><item identifier="quiz-item" identifierref="quiz"><title>${title}</title></item></item></item></organization></organizations>
<resources><resource identifier="quiz" type="imsqti_xmlv1p2/imscc_xmlv1p3/assessment"><file href="${path}"/></resource></resources>
</manifest>
`;
  return writeZip([
    { path: 'imsmanifest.xml', bytes: utf8(manifest) },
    { path, bytes: utf8(qti12Document(quiz, 'quiz', 'cartridge')) },
  ]);
}
