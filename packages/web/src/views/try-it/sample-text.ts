/** Day of the sample. */
export const SAMPLE_DAY = "2019-03-25";

/** An invented report: its people, groups and deeds are not real. */
export const SAMPLE_TEXT = `Militants seize fishing town on Lake Chad, army says it will strike back

Fighters of the Northern Riders overran the garrison of Bol before dawn on Friday and killed at least 24 soldiers, the governor of the lake province said on Sunday. Residents reached by telephone said the gunmen had hoisted their flag over the market.

The army denied that the town had fallen. "Our men are holding every post," its spokesman, Colonel Idriss Mahamat, told reporters in N'Djamena, adding that the air force would bomb the rebels' camps on the islands.

As many as 4,200 people fled across the lake into Niger, according to the United Nations. France condemned the attack and promised to send ammunition to the Chadian army.

The Northern Riders, who are backed by smugglers from Libya, seized the nearby village of Liwa in January. They threatened on Saturday to cut the road to Baga Sola unless the government releases 30 prisoners.`;
