import type { APIRoute, GetStaticPaths } from 'astro';
import { decks } from '../../../library/bank.ts';

export const getStaticPaths = (async () =>
  (await decks()).map((deck, place) => ({ params: { number: String(place) }, props: { deck } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['deck']);
