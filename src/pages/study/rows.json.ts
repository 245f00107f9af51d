import { rowCards } from '../../library/study.ts';

export const GET = async () => Response.json(await rowCards());
