// The words of the screen of `browse` in English.

export const englishBrowse = {
  /** The lists. */
  modes: { events: "Events", discrepancies: "Discrepancies", claims: "Claims", sources: "Sources" },
  otherLists: "other lists",
  typeToFilter: "type to filter",
  /** "12 of 60" */
  counter: (shown: number, total: number) => `${shown} of ${total}`,
  only: (what: string) => `only ${what}`,
  noDate: "no date",
  /** The sides of an event. */
  allSources: "all sources",
  inTime: "in time",
  /** Beside the keys of the footer. */
  keys: {
    help: "keys",
    move: "move",
    choose: "choose",
    back: "back",
    clear: "clear",
    open: "open",
    follow: "follow",
    lists: "other lists",
    sides: "by source, or in time",
    next: "next discrepancy",
    filter: "show only…",
    who: "who",
    search: "search",
    timeline: "in time",
    take: "quit and print the id",
    quit: "quit",
  },
  signs: { contradict: "contradict", differ: "differ", agree: "agree", single: "one source only" },
  nothingHere: "Nothing matches this filter.",
  noMatches: "No matches.",
  /** "3 in claims" */
  elsewhere: (count: number, mode: string) => `${count} in ${mode}`,
  noteNoEvent: "Choose an event first: this line has none.",
  noteNoEntity: "No person, place or organisation is named here.",
  noteNothing: "There is nothing to open here.",
  noteChooseLink: "Choose a line with ↑ ↓, then press Enter to follow it.",
  noteNoOther: "There is no other discrepancy in this list.",
  noteAgain: "Back at the first one.",
  menuSource: "Which source?",
  menuEntity: "Who or what?",
  menuFilter: "Show only",
  everything: "everything",
  tooSmall: ["Too small to browse:", "make the window larger,", "or press Ctrl-C."],
  helpMore: "↓ more",
  helpBack: "any other key closes",
  /** For the line-by-line dialogue. Its commands are typed in English in every language. */
  dialogue: {
    prompt: "A number, words to search for, or ? for help: ",
    help: `A number opens its line, or follows it.
Words are searched for, in any language; put / before one that is in this list:
  more (or nothing)   the rest of the list
  back                go back
  events, discrepancies, claims, sources   list these
  only NAME           only one source or verdict
  only                remove the filter
  by NAME             the event in one source
  all                 all sources again
  time                what came before and after
  who                 who is named here, and what is said about them
  next                the next discrepancy
  take                quit and print the id of what is open
  quit                quit`,
    found: (query: string) => `found by “${query}”`,
    more: (count: number) => `${count} more: press Enter.`,
    onlySoMany: (count: number) => `There are only ${count}.`,
    numberFirst: "Type a number first to open something.",
    onlySource: (source: string) => `only ${source} covers it`,
    noDiscrepancy: "no discrepancy",
  },
  /** The help: titles with their rows, in the order in which people need them. */
  help: [
    {
      title: "In the list",
      rows: [
        {
          keys: "letters",
          text: "filter the list, also by level or verdict (major, conflict); misspelt words work too",
        },
        { keys: "Backspace", text: "deletes a letter; Ctrl-W a word, Ctrl-U all" },
        { keys: "↑ ↓", text: "move; also Ctrl-P, Ctrl-N, PgUp, PgDn, Home, End and the mouse wheel" },
        { keys: "← →", text: "another list: events, discrepancies, claims, sources" },
        { keys: "Enter", text: "open the page" },
        { keys: "Ctrl-F", text: "show only one source, or one verdict" },
        { keys: "Esc", text: "clear the filter; at the top, quit" },
      ],
    },
    {
      title: "On a page",
      rows: [
        { keys: "j k ↑ ↓", text: "move from line to line; g and G to the top and the end" },
        { keys: "Ctrl-D Ctrl-U", text: "half a page down and up; Space a whole one" },
        { keys: "Enter", text: "follow the line" },
        { keys: "n", text: "the next discrepancy" },
        { keys: "h l ← →", text: "on an event: all sources, one source, the time around it" },
        { keys: "/", text: "filter the list again" },
        { keys: "Esc", text: "back, step by step; q quits" },
      ],
    },
    {
      title: "Anywhere",
      rows: [
        { keys: "Tab", text: "from the list to the page and back" },
        { keys: "Ctrl-S", text: "the event in one source" },
        { keys: "Ctrl-E", text: "people, places and things named here, with every claim about them" },
        { keys: "Ctrl-T", text: "the event in time" },
        { keys: "Ctrl-X", text: 'quit and print the id, for: rashomon show "$(rashomon browse)"' },
        { keys: "Ctrl-C", text: "quit at once; Ctrl-Z goes to the shell, fg comes back" },
      ],
    },
    {
      title: "Signs",
      rows: [
        { keys: "≠", text: "sources contradict each other, or one contradicts itself" },
        { keys: "~", text: "they differ in another way: what they count, wording, precision" },
        { keys: "=", text: "they agree" },
        { keys: "·", text: "only one source says it, or it cannot be compared" },
        { keys: "≠3", text: "before an event: three discrepancies; the strongest is a contradiction" },
        { keys: "§2.1", text: "paragraph 2, sentence 1 of the source" },
      ],
    },
  ],
};

export type BrowseWords = typeof englishBrowse;
export type KeyRow = BrowseWords["help"][number]["rows"][number];
