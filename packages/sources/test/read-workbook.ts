export { readWorkbook } from "../src/workbook.ts";
