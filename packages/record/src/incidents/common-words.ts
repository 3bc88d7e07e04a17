/** Words that say nothing of which happening is told. */
const EMPTY = `
a an the this that these those it its he she they them his her hers him their theirs we us our you your i me my who whom
whose which what when where why how there here and or but nor so yet if then than as at by for from in into of off on onto
out over to under up upon with within without about above across after again against ago all almost along already also
although always am among amid amidst an another any anyone anything are around aside away be became because become been
before began begin behind being below between beyond both can cannot could did do does doing done down due during each
early either else enough even ever every everyone everything far few first former forward further get got had has have
having however include including indeed instead is isn just keep kept last late later latest least less let like likely
long made make making many may me meanwhile might more moreover most much must near nearly never new next no none not
nothing now number often old once one only other others otherwise own part past per perhaps put quite rather really
recent recently same several shall should since some someone something soon still such take taken taking tell ten than
thanks therefore though thought three through throughout thus till time times today together told too took toward towards
two until use used using very was wasn way ways well went were what whatever whether while whole will would yes yesterday
say says said saying according add added ask asked tell told report reported reports reportedly claim claimed claims
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december day days week weeks month months year years night morning afternoon evening hour hours
four five six seven eight nine second third come came coming go going gone know known see seen want wanted
mr mrs ms dr don doesn didn won wouldn couldn isn aren wasn weren hasn haven ve re ll
`;

/** Words that half the reports of a war have; who acts is compared by actors, not by these. */
const FREQUENT = `
force forces army military militant militants militia militias fighter fighters rebel rebels troop troops soldier soldiers
group groups armed government governments regime state states country countries national international security
official officials leader leaders president minister ministry foreign secretary spokesman spokeswoman statement source
people person man men woman women child children family families civilian civilians resident residents citizen citizens
attack attacked attacks fight fighting fought war battle battles clash clashes conflict kill killed killing killings dead
death deaths die died wound wounded injured strike strikes airstrike airstrikes air bomb bombing bombed operation
operations offensive campaign
control held hold capture captured area areas region city town village north south east west northern southern eastern
western north-east border
support supported backed back ally allies coalition join joined lead led leading call called calls deal talks plan plans
decision move power member members
world united nations council peace political end start started help work worked including terrorist terrorists terror
terrorism islamic state isis is islamist jihadist jihadists
syria syrian syrians iraq iraqi iraqis us usa america american americans britain british uk france french germany german
russia russian russians turkey turkish turks iran iranian iranians israel israeli kurd kurds kurdish arab arabs ukraine
ukrainian ukrainians afghanistan afghan libya libyan yemen yemeni sudan sudanese somalia somali mali malian nigeria
nigerian congo congolese china chinese india indian pakistan pakistani european europe western saudi egypt egyptian
trump putin assad erdogan
`;

const LIST = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

export const EMPTY_WORDS: ReadonlySet<string> = LIST(EMPTY);
export const FREQUENT_WORDS: ReadonlySet<string> = LIST(FREQUENT);

/** Forms that no ending gives away. */
export const STEMS: Readonly<Record<string, string>> = {
  airstrike: "strike",
  airstrikes: "strike",
  agreed: "agree",
  broke: "break",
  broken: "break",
  brought: "bring",
  built: "build",
  died: "die",
  drew: "draw",
  drove: "drive",
  driven: "drive",
  fell: "fall",
  fallen: "fall",
  fled: "flee",
  flew: "fly",
  fought: "fight",
  fleeing: "flee",
  gave: "give",
  given: "give",
  held: "hold",
  kept: "keep",
  left: "leave",
  leaving: "leave",
  led: "lead",
  lost: "lose",
  met: "meet",
  paid: "pay",
  ran: "run",
  sent: "send",
  shot: "shoot",
  sold: "sell",
  sought: "seek",
  spoke: "speak",
  spoken: "speak",
  struck: "strike",
  taken: "take",
  took: "take",
  taking: "take",
  withdrawal: "withdraw",
  withdrew: "withdraw",
  withdrawn: "withdraw",
  won: "win",
  women: "woman",
  men: "man",
  children: "child",
  wives: "wife",
};
