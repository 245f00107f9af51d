/** `/desk/<id>.txt`: the paper as plain text. */
import type { APIRoute } from 'astro';
import { sheetText } from '../../format/sheet.ts';
import { deskPapers } from '../../library/desk.ts';
import type { DeskPaper } from '../../schemas/sheet.ts';

export async function getStaticPaths() {
  return (await deskPapers()).map((paper) => ({ params: { id: paper.id }, props: { paper } }));
}

export const GET: APIRoute<{ paper: DeskPaper }> = ({ props }) =>
  new Response(`${props.paper.title.toUpperCase()}\n\n${sheetText(props.paper.text)}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
