/// `site.css`: one sheet for screen, dark screen and paper.
enum SiteStyle {
    static let text = """
        :root { --ink: #1a1a1a; --soft: #595959; --paper: #fff; --line: #b8bec6; --band: #eef2f6; --accent: #1a3c6e;
          --done: #14532d; --done-band: #e3f4e8; --draft: #7a4b00; --draft-band: #fdf1d8; --bad: #8c1515; --bad-band: #fbe6e6; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --soft: #a9b1ba; --paper: #15181c; --line: #454c55;
          --band: #21262d; --accent: #9cc1f5; --done: #8fe0aa; --done-band: #16321f; --draft: #f3cd7e; --draft-band: #3a2c0c;
          --bad: #ff9c9c; --bad-band: #421919; } }
        * { box-sizing: border-box; }
        body { margin: 0; color: var(--ink); background: var(--paper); line-height: 1.6;
          font-family: "BIZ UDPGothic", "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic", Meiryo, sans-serif; }
        main { padding: 0 1.5rem 2rem; max-width: 110rem; margin: 0 auto; }
        h1 { font-size: 1.5rem; margin: 1.2rem 0 .5rem; border-bottom: 3px solid var(--accent); padding-bottom: .3rem; }
        h2 { font-size: 1.2rem; margin: 2rem 0 .6rem; border-left: .4rem solid var(--accent); padding-left: .6rem; }
        h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
        h4 { font-size: .95rem; margin: 0 0 .3rem; }
        a { color: var(--accent); }
        a:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible, [tabindex]:focus-visible {
          outline: 3px solid #e08a00; outline-offset: 1px; }
        code, pre { font-family: "BIZ UDGothic", "Noto Sans Mono CJK JP", "MS Gothic", Consolas, monospace; font-size: .92em; }
        code { overflow-wrap: anywhere; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { left: .5rem; top: .5rem; background: var(--paper); padding: .4rem; z-index: 1; }
        .site { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; padding: .6rem 1.5rem;
          border-bottom: 1px solid var(--line); background: var(--band); }
        .site .name { margin: 0; font-weight: bold; }
        .site .name a { text-decoration: none; }
        .site .owner { margin-left: .8rem; font-weight: normal; color: var(--soft); }
        .site ul { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; list-style: none; margin: 0; padding: 0; }
        .site [aria-current] { font-weight: bold; color: var(--ink); text-decoration: none; border-bottom: 2px solid var(--accent); }
        .site form { margin-left: auto; display: flex; gap: .4rem; align-items: center; }
        input, select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft);
          border-radius: 2px; padding: .15rem .4rem; }
        .summary { margin: .6rem 0 1rem; max-width: 60rem; }
        .sub { color: var(--soft); font-size: .82rem; }
        td .sub, th .sub, li > .sub { display: block; }
        .files li .sub { display: inline; margin-left: .6rem; }
        .badge { display: inline-block; padding: 0 .5em; border: 1px solid; border-radius: 2px; font-size: .8rem;
          font-weight: bold; white-space: nowrap; }
        .badge.complete, .badge.valid { color: var(--done); background: var(--done-band); }
        .badge.sketch { color: var(--draft); background: var(--draft-band); border-style: dashed; }
        .badge.invalid { color: var(--bad); background: var(--bad-band); }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; font-size: .86rem; }
        .scroll table { width: 100%; }
        th, td { border: 1px solid var(--line); padding: .3rem .45rem; text-align: left; vertical-align: top; }
        td p { margin: 0; }
        td ul { margin: 0; padding-left: 1.2em; }
        thead th { background: var(--band); white-space: nowrap; }
        tbody th { font-weight: normal; }
        .facts th { background: var(--band); white-space: nowrap; width: 10rem; }
        .facts { width: 100%; }
        .number { text-align: right; white-space: nowrap; }
        .mark { text-align: center; }
        .none { color: var(--soft); }
        .items td, .items th { min-width: 2.6em; }
        .items th[scope=row] { min-width: 11em; }
        .items td:nth-child(3) { min-width: 10em; }
        .items td:nth-child(9) { min-width: 6em; }
        .items td:nth-child(11) { min-width: 20em; }
        .items .group { background: var(--band); }
        .items .group th { font-weight: bold; }
        .l2 { padding-left: 1.6em; } .l3 { padding-left: 2.8em; } .l4 { padding-left: 4em; }
        .l5 { padding-left: 5.2em; } .l6 { padding-left: 6.4em; }
        .errors td:nth-child(2), .errors td:nth-child(3), .errors td:nth-child(4) { min-width: 15em; }
        .links { font-size: .8rem; }
        .links thead th { white-space: normal; min-width: 3.6em; }
        .links td:nth-child(5), .links td:nth-child(6) { min-width: 9em; }
        .links td:nth-child(10), .links td:nth-child(11) { min-width: 11em; }
        .links td:nth-child(2), .links td:nth-child(4), .links td:nth-child(8) { min-width: 6.5em; }
        .links td:nth-child(9) { min-width: 6.2em; }
        .word { white-space: nowrap; }
        :target { background: var(--draft-band); scroll-margin-top: 1rem; }
        .codes { max-width: 50rem; }
        .columns { columns: 16rem; }
        .example { border-top: 1px solid var(--line); padding: .6rem 0; }
        .verdict { margin: .2rem 0 .4rem; font-size: .9rem; }
        details { margin: .2rem 0; }
        summary { cursor: pointer; }
        pre { overflow-x: auto; background: var(--band); border: 1px solid var(--line); padding: .6rem; margin: .3rem 0;
          max-height: 40rem; }
        .filter { display: flex; flex-wrap: wrap; gap: .5rem 1rem; margin: 0 0 .8rem; align-items: center; }
        .filter[hidden], tr[hidden] { display: none; }
        .results li { margin: .4rem 0; }
        footer { border-top: 1px solid var(--line); padding: .6rem 1.5rem; color: var(--soft); font-size: .82rem; }
        footer p { margin: .2rem 0; }
        @page { size: A4 landscape; margin: 12mm; }
        @media print {
          :root { --ink: #000; --soft: #333; --paper: #fff; --line: #777; --band: #eee; --accent: #000; --done: #000;
            --done-band: #fff; --draft: #000; --draft-band: #fff; --bad: #000; --bad-band: #fff; }
          body { font-size: 9pt; }
          .site, .skip, .filter { display: none; }
          main { padding: 0; max-width: none; }
          .scroll { overflow: visible; }
          table { font-size: 7.5pt; line-height: 1.35; }
          th, td { padding: .2rem .3rem; }
          .links { font-size: 6.5pt; }
          .badge { font-size: inherit; }
          .links thead th { min-width: 0; }
          .links td:nth-child(9) { min-width: 5.6em !important; }
          .items td, .items th, .links td, .errors td { min-width: 0 !important; }
          thead { display: table-header-group; }
          tr, h2, h3, h4 { break-inside: avoid; }
          h2, h3, h4, p.sub { break-after: avoid; }
          pre { max-height: none; white-space: pre-wrap; }
          a { text-decoration: none; }
        }

        """
}
