import type { APIRoute, GetStaticPaths } from 'astro';
import { topicTexts } from '../../../library/bank-text.ts';

export const getStaticPaths = (async () =>
  (await topicTexts()).map(({ topic, items }) => ({ params: { topic }, props: { items } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['items']);
