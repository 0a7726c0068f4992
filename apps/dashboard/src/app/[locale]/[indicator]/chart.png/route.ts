import { answerChart, type Params } from "../../../../features/indicator/chart/answer-chart.ts";

export const GET = (request: Request, params: Params): Promise<Response> => answerChart("png", request, params);
