/** A report that a record begins with. */
export interface StartReport {
  readonly text: string;
  readonly publisher: string;
  /** Day of publication. */
  readonly published: string;
}

/** Invented reports: two tell of one attack. */
export const REPORTS: readonly StartReport[] = [
  {
    publisher: "Orontes Post",
    published: "2016-05-05",
    text: `Rebels attack garrison near Palmyra

Rebels attacked an army garrison near Palmyra on 4 May 2016 and killed 12 soldiers, the governor said. The army denied that the town had fallen.

Turkey condemned the attack. "We will answer," the prime minister told reporters in Ankara. Nobody mentioned the bridge at the mill.`,
  },
  {
    publisher: "Barada Wire",
    published: "2016-05-06",
    text: `Fifteen dead in attack near Palmyra

Rebel fighters stormed a garrison near Palmyra on Wednesday, killing 15 soldiers, residents said. Russian jets bombed rebel positions on Thursday.

Iran promised to send weapons to the Syrian army.`,
  },
];
