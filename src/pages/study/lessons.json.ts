import { studyLessons } from '../../library/study.ts';

export const GET = async () => Response.json(await studyLessons());
