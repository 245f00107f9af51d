/** `/desk/<id>.txt`: the paper as plain text. */
import type { APIRoute } from 'astro';
import { sheetText } from '../../format/sheet.ts';
import { paperPaths } from '../../library/desk.ts';
import type { DeskPaper } from '../../schemas/sheet.ts';

export const getStaticPaths = paperPaths;

export const GET: APIRoute<{ paper: DeskPaper }> = ({ props }) =>
  new Response(`${props.paper.title.toUpperCase()}\n\n${sheetText(props.paper.text)}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
