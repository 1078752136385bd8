package dev.solvent.display.report;

/** How a page looks: light and dark on screens, dark on white on paper, from a telephone's width up. */
final class PageStyle {

    static final String CSS = """

            :root { color-scheme: light dark; --ink: #1a1f26; --soft: #57616e; --line: #d5dbe3; --paper: #ffffff; --raised: #f4f6f9;
                    --good: #0b6b4d; --bad: #a62b16; --note: #1f4e96; --link: #1f4e96; }
            @media screen and (prefers-color-scheme: dark) {
              :root { --ink: #e8ecf1; --soft: #a7b1be; --line: #3a434f; --paper: #15181c; --raised: #1e232a;
                      --good: #71d6b1; --bad: #f6967f; --note: #9cbff2; --link: #9cbff2; } }
            * { box-sizing: border-box; }
            html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
            @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
            body { margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 56rem; background: var(--paper); color: var(--ink);
                   font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
                   overflow-wrap: break-word; }
            a { color: var(--link); }
            :focus-visible { outline: 3px solid var(--note); outline-offset: 2px; }
            .skip { position: absolute; left: -100vw; } .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .5rem; }
            h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2rem 0 .75rem; }
            h1 { font-size: 2rem; margin-top: 0; } h2 { font-size: 1.5rem; } h3 { font-size: 1.15rem; } h4, h5, h6 { font-size: 1rem; }
            main > section { border-top: 1px solid var(--line); margin-top: 2.5rem; }
            p, li { max-width: 46rem; } .lead { font-size: 1.15rem; color: var(--soft); }
            .conclusion { border-left: .3rem solid var(--note); padding: .1rem 0 .1rem 1rem; }
            .headlines { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .75rem; margin: 1.5rem 0; }
            .headlines div { background: var(--raised); border: 1px solid var(--line); border-radius: .5rem; padding: .7rem .9rem; }
            dt { color: var(--soft); font-size: .9rem; } dd { margin: 0; } .value { font-size: 1.5rem; font-weight: 650; }
            .unit { color: var(--soft); } .hint { display: block; color: var(--soft); font-size: .85rem; }
            nav ol { padding-left: 2rem; margin: 0; } nav li { margin: .2rem 0; } nav h2 { font-size: 1.15rem; }
            .badge { display: inline-block; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .55rem; font-size: .75rem;
                     font-weight: 500; line-height: 1.5; white-space: nowrap; vertical-align: middle; }
            .good { color: var(--good); } .bad { color: var(--bad); font-weight: 600; } .note { color: var(--note); }
            .soft, .badge.plain { color: var(--soft); }
            figure { margin: 1.5rem 0; } figure svg { display: block; } .narrow { display: none; }
            figcaption { color: var(--soft); font-size: .85rem; max-width: 47rem; margin-top: .3rem; }
            .scroll { overflow-x: auto; margin: 1.25rem 0; } table { border-collapse: collapse; font-size: .88rem; min-width: 50%; } table.many { min-width: 46rem; }
            caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
            th, td { text-align: left; font-weight: 400; padding: .3rem 1rem .3rem 0; border-bottom: 1px solid var(--line);
                     vertical-align: top; min-width: 4rem; } tbody th { min-width: 7rem; }
            thead th { color: var(--soft); border-bottom-width: 2px; vertical-align: bottom; }
            th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; } td.n { white-space: nowrap; }
            pre { overflow-x: auto; background: var(--raised); border: 1px solid var(--line); border-radius: .4rem; padding: .7rem .9rem;
                  font-size: .85rem; line-height: 1.45; }
            @media screen and (max-width: 47rem) { .wide { display: none; } .narrow { display: block; } h1 { font-size: 1.6rem; }
              h2 { font-size: 1.3rem; } .headlines { grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); } .value { font-size: 1.25rem; } }
            @media screen and (min-width: 76rem) {
              body { display: grid; grid-template-columns: 17rem minmax(0, 56rem); column-gap: 3rem; max-width: 78rem; }
              header { grid-column: 2; } main { grid-column: 2; } main > section:first-child { border-top: 0; margin-top: 0; }
              nav { grid-column: 1; grid-row: 1 / span 2; position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto;
                    font-size: .88rem; align-self: start; } nav h2 { margin-top: .4rem; } nav ol { padding-left: 1.9rem; } }
            @media print { body { max-width: none; padding: 0; font-size: 10pt; } .skip { display: none; } a { color: inherit; }
              h2, h3, h4 { break-after: avoid; } figure, tr, .headlines div, pre { break-inside: avoid; } .scroll { overflow: visible; }
              figure svg { max-width: 16cm !important; } table, table.many { font-size: 8pt; min-width: 0; } nav { break-after: page; } }
            """;

    private PageStyle() {}
}
