import type { APIRoute, GetStaticPaths } from 'astro';
import { wordFiles } from '../../../library/bank-text.ts';

export const getStaticPaths = (async () => {
  const files = await wordFiles();
  return [
    { params: { letter: 'index' }, props: { content: [...files.keys()].sort() } },
    ...[...files].map(([letter, content]) => ({ params: { letter }, props: { content: content } })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['content']);
