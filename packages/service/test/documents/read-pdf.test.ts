import { expect, test } from "vitest";
import { readPdf } from "../../src/documents/read-pdf.ts";

/** A PDF of one page for each text. */
function pdfOf(pages: readonly (readonly string[])[]): Uint8Array {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...pages.flatMap((lines, at) => {
      const words = lines.map((line) => `(${line}) Tj 0 -14 Td`).join(" ");
      const stream = `BT /F1 12 Tf 72 720 Td ${words} ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
    "<< /Title (Army says) /CreationDate (D:20171003120000Z) >>",
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${
    file.length
  }\n%%EOF`;
  return Buffer.from(file);
}

test("pages, lines and title of a PDF are read; the day it was made is a guess", async () => {
  const pages = [["Rebels attacked the gar-", "rison of Goma."], ["Troops left."]];
  expect(await readPdf(pdfOf(pages))).toEqual({
    text: "Rebels attacked the garrison of Goma.\n\nTroops left.",
    facts: { title: "Army says" },
    guesses: { published: "2017-10-03" },
  });
});

test("what is no PDF, or has too many pages, is refused", async () => {
  await expect(readPdf(Buffer.from("%PDF-1.4 nothing"))).rejects.toMatchObject({
    code: "input/pdf",
  });
  await expect(readPdf(pdfOf(Array.from({ length: 501 }, () => ["x"])))).rejects.toMatchObject({
    code: "input/too-large",
  });
});
