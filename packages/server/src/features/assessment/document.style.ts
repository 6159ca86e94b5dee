/** What the document needs beyond the style of all pages. Insertions and deletions differ by more than colour. */
export const DOCUMENT_STYLE = `
main { max-width: 58rem; }
.mark { display: inline-block; margin: 0 0 1rem; padding: .25rem .75rem; border: 2px solid var(--mark); color: var(--mark); font-weight: 600; }
nav ol { margin: .5rem 0 0; padding-left: 1.75rem; columns: 2; column-gap: 2.5rem; }
nav li { break-inside: avoid; margin: 0 0 .25rem; }
.chapter { margin-top: 3rem; padding-top: 1.5rem; border-top: 3px solid var(--line); }
.chapter > h2 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1.0625rem; line-height: 1.35; overflow-wrap: anywhere; }
h4 { margin: 1rem 0 .25rem; font-size: .9375rem; }
.unsaid { padding: .125rem .625rem; border-left: 4px double var(--ink); background: var(--ground); }
.cut { color: var(--soft); font-style: italic; }
ul.sentences { margin: .5rem 0 .75rem; padding-left: 1.25rem; }
ul.sentences > li { margin: 0 0 .625rem; }
blockquote { margin: .375rem 0 .625rem; padding: .125rem 0 .125rem 1rem; }
blockquote p { margin: 0; }
.by { color: var(--soft); font-size: .875rem; white-space: normal; }
.translation { margin-top: .25rem; color: var(--soft); }
.note { margin-left: .125rem; font-size: .75rem; line-height: 1; vertical-align: super; white-space: nowrap; }
.note a { text-decoration: none; }
.table { overflow-x: auto; }
table { width: 100%; table-layout: fixed; margin: .75rem 0 1rem; border-collapse: collapse; font-size: .9375rem; }
caption { padding: 0 0 .5rem; text-align: left; font-weight: 600; }
th, td { padding: .375rem .75rem .375rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { overflow-wrap: normal; border-bottom: 2px solid var(--ink); }
tbody th { font-weight: 600; }
.redline { margin: .75rem 0 1rem; padding: .75rem 1rem; border: 1px solid var(--line); }
.redline .words { white-space: pre-wrap; overflow-wrap: anywhere; }
.beside { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; }
.beside h4 { margin-top: 0; }
ins { background: #e2f3e6; color: #0d4a20; text-decoration: underline; text-decoration-thickness: 2px; font-weight: 600; }
del { background: #fbe7e4; color: #7a1c10; text-decoration: line-through; }
.aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.notes ol { margin: 0; padding-left: 2.5rem; font-size: .875rem; }
.notes li { margin: 0 0 .25rem; overflow-wrap: anywhere; }
.notes code { font: .8125rem/1.5 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
:target { outline: 3px solid #e0a800; outline-offset: 2px; }
@media (max-width: 40rem) {
  nav ol { columns: 1; }
  .chapter > h2 { font-size: 1.25rem; }
  .beside { grid-template-columns: 1fr; gap: .75rem; }
  table, thead, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  th, td { padding: .0625rem 0; border: 0; }
  td[data-head]:not(:empty)::before { content: attr(data-head) ": "; color: var(--soft); }
}
@page { size: A4; margin: 20mm 18mm 22mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #54656f; } }
@media print {
  html { font-size: 10pt; }
  nav ol { columns: 1; }
  nav a { text-decoration: none; }
  .front { break-after: page; }
  .chapter { break-before: page; margin-top: 0; padding-top: 0; border-top: 0; }
  .chapter.follows { break-before: auto; margin-top: 2rem; }
  h2, h3, h4, caption { break-after: avoid; }
  p, li, blockquote { orphans: 3; widows: 3; }
  blockquote, tr, .unsaid { break-inside: avoid; }
  thead { display: table-header-group; }
  .unsaid { background: none; }
  ins { background: none; color: #000; }
  del { background: none; color: #000; }
  .table { overflow: visible; }
}
`;
