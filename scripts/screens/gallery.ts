import type { Scene } from "./scenes.ts";

const HEAD = `# Every view

Taken on the sample record by \`npx tsx scripts/screens.ts\`, which writes this page, too: wide (1440 × 900) and on a phone (390 × 844), in
light and in dark. The names are those of [scenes.ts](../../scripts/screens/scenes.ts).
`;

/** The page that shows all pictures. */
export function galleryOf(scenes: readonly Scene[]): string {
  return [HEAD, ...scenes.map(sceneOf)].join("\n");
}

function sceneOf({ name, words }: Scene): string {
  const picture = (look: string, height: number): string =>
    `<a href="${name}-${look}.webp"><img src="${name}-${look}.webp" height="${height}" alt="${words}"></a>`;
  const pictures = [picture("wide", 300), picture("phone", 300), picture("phone-dark", 300)];
  return `## ${words}

${pictures.join("\n")}

[in the dark](${name}-wide-dark.webp)
`;
}
