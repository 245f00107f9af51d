/** `/desk/<id>.docx`: the paper as a Word file, made at build time. */
import type { APIRoute } from 'astro';
import { toDocx } from '../../format/docx.ts';
import { paperPaths } from '../../library/desk.ts';
import { sheetDoc } from '../../library/sheet-doc.ts';
import type { DeskPaper } from '../../schemas/sheet.ts';

export const getStaticPaths = paperPaths;

export const GET: APIRoute<{ paper: DeskPaper }> = async ({ props }) =>
  new Response(await toDocx(sheetDoc(props.paper.title, props.paper.text)), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  });
