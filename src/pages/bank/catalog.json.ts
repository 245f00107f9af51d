import { catalog } from '../../library/bank.ts';

export const GET = async () => Response.json(await catalog());
