#include "core/render/html_style.hpp"

namespace cwp {

namespace {

constexpr std::string_view style = R"css(
:root { color-scheme: light; --ink: #1a1a1a; --faint: #666; --rule: #c9ced6; --band: #f4f6f9; --red: #c4141b;
  --song: "SimSun", "NSimSun", "Songti SC", "STSong", "Noto Serif CJK SC", "Source Han Serif SC", serif;
  --fang: "FangSong", "FangSong_GB2312", "仿宋", "仿宋_GB2312", "STFangsong", "Noto Serif CJK SC", "Source Han Serif SC", serif;
  --hei: "SimHei", "Heiti SC", "STHeiti", "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif;
  --plain: "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #e9ecf1; color: var(--ink); font: 16px/1.75 var(--plain); }
main { max-width: 920px; margin: 24px auto; padding: 48px 64px 56px; background: #fff; box-shadow: 0 1px 4px rgba(0,0,0,.18); }
h1 { font: 700 26px/1.45 var(--plain); margin: 0 0 4px; }
h2, h3, h4 { font-family: var(--hei); line-height: 1.5; margin: 1.4em 0 .5em; break-after: avoid; }
h2 { font-size: 20px; } h3 { font-size: 17px; } h4 { font-size: 16px; }
p { margin: .5em 0; overflow-wrap: break-word; }
:lang(zh) p.indent { text-indent: 2em; }
.subtitle { color: var(--faint); margin: 0 0 1em; }
ul, ol { margin: .5em 0; padding-left: 2em; }
figure { margin: 1.2em 0; break-inside: avoid; }
figcaption, caption { font-weight: 700; text-align: left; padding: 0 0 6px; }
figure svg { display: block; width: 100%; max-width: 640px; height: auto; margin: 0 auto; }
svg text { font: 14px var(--plain); fill: var(--ink); }
svg .grid { stroke: #dfe3e9; } svg .axis { stroke: #555; }
/* A shadow at the right edge as long as there is more to see: a white cover that moves with the table hides it at its end. */
.scroll { overflow-x: auto; margin: 1em 0; -webkit-overflow-scrolling: touch;
  background: linear-gradient(to left, #fff 18px, rgba(255,255,255,0)) right / 44px 100% no-repeat local,
    linear-gradient(to left, rgba(20,30,50,.28), rgba(20,30,50,0)) right / 16px 100% no-repeat scroll; }
.scroll:focus { outline: 2px solid #0072b2; outline-offset: 2px; }
table { border-collapse: separate; border-spacing: 0; min-width: 100%; font-size: 14px; line-height: 1.5; font-variant-numeric: tabular-nums; }
caption { caption-side: top; font-size: 15px; white-space: nowrap; }
th, td { border-bottom: 1px solid var(--rule); padding: 5px 9px; text-align: left; vertical-align: top; }
thead th { border-top: 2px solid #555; border-bottom: 1px solid #555; background: var(--band); vertical-align: bottom; }
tbody tr:last-child > * { border-bottom: 2px solid #555; }
th.figure, td.figure { text-align: right; }
td.figure { white-space: nowrap; }
thead th { min-width: 3.2em; }
table.narrow { min-width: 24em; }
td.whole { white-space: nowrap; }
td.name { min-width: 9em; }
td.words { min-width: 16em; }
td:first-child { white-space: nowrap; }
td.words:first-child { white-space: normal; }
.scroll th:first-child, .scroll td:first-child { position: sticky; left: 0; background: #fff; background-clip: padding-box; z-index: 1; }
.scroll thead th:first-child { background: var(--band); background-clip: padding-box; }
tr.total > * { font-weight: 700; border-top: 1px solid #555; }
tr.note > * { color: var(--faint); }
.empty { color: var(--faint); }
.signature { margin: 2.4em 2em 1em 0; text-align: right; line-height: 2; break-inside: avoid; }
.annex { margin-top: 3em; padding-top: 1.2em; border-top: 1px solid var(--rule); }
footer { margin-top: 2.5em; padding-top: .8em; border-top: 1px solid var(--rule); color: var(--faint); font-size: 12px; line-height: 1.6; overflow-wrap: anywhere; }

.official main, .official p, .official li { font-family: var(--fang); }
.official main > p, .official main > ol, .official main > ul, .official .signature { font-size: 18px; }
.official .issuer { margin: 0; color: var(--red); font: 700 40px/1.4 var(--song); letter-spacing: .12em; text-align: center; text-indent: .12em; }
.official .red-rule { border: 0; border-top: 3px solid var(--red); margin: 14px 0 34px; }
.official h1 { font: 700 28px/1.5 var(--song); text-align: center; margin: 0 auto 6px; max-width: 24em; text-wrap: balance; }
.official .subtitle { text-align: center; font-family: var(--fang); }
.official .lead { margin-top: 1.2em; }
.official .annex h2 { text-align: center; }

@media (min-width: 641px) { thead th { text-wrap: balance; } }
@media (max-width: 640px) {
  body { background: #fff; font-size: 15px; }
  main { margin: 0; padding: 20px 16px 32px; box-shadow: none; }
  .official main > p, .official main > ol, .official main > ul, .official .signature { font-size: 17px; }
  .official .issuer { font-size: 27px; letter-spacing: .06em; }
  .official h1, h1 { font-size: 21px; }
  .official .red-rule { margin: 8px 0 20px; }
  h2 { font-size: 18px; }
  table { font-size: 13px; }
  th, td { padding: 5px 7px; }
  .signature { margin-right: .5em; }
}

@page { size: A4; margin: 30mm 24mm 28mm 26mm; @bottom-center { content: "— " counter(page) " —"; font: 10.5pt "SimSun", "Noto Serif CJK SC", serif; } }
@page wide { size: A4 landscape; margin: 22mm 18mm 20mm 18mm; }
@page plain { size: A4; margin: 11mm 16mm 13mm 16mm; }
@media print {
  body { background: #fff; font-size: 11.5pt; }
  main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  .official main > p, .official .signature, .official ol, .official ul { font-size: 14pt; line-height: 1.75; }
  .official .issuer { font-size: 34pt; }
  .official h1 { font-size: 20pt; }
  h2 { font-size: 15pt; } h3 { font-size: 13pt; }
  table { font-size: 9.5pt; width: 100%; }
  th, td { padding: 2.5pt 4pt; }
  thead { display: table-header-group; }
  svg { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  tr { break-inside: avoid; }
  table.short { break-inside: avoid; }
  thead th { min-width: 3em; text-wrap: balance; }
  table.narrow { width: auto; min-width: 90mm; }
  .scroll { overflow: visible; background: none; }
  .scroll th:first-child, .scroll td:first-child { position: static; background: none; }
  thead th, .scroll thead th:first-child { background: #f0f0f0; background-clip: border-box; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  caption { white-space: normal; }
  figure svg { max-width: 130mm; }
  .annex { break-before: page; margin-top: 0; padding-top: 0; border-top: 0; }
  .annex.wide { page: wide; }
  .annex.wide thead th { min-width: 2.8em; }
  .annex.wide table { font-size: 8.5pt; }
  .annex.wide th, .annex.wide td { padding: 2pt 3pt; }
  td.name, td.words { min-width: 0; }
  /* A paper that is not official is a working sheet: as much of it on one page as can be read. */
  body:not(.official) main { page: plain; }
  body:not(.official) { font-size: 9.5pt; line-height: 1.5; }
  body:not(.official) h1 { font-size: 16pt; }
  body:not(.official) h2 { font-size: 11pt; margin: .6em 0 .2em; }
  body:not(.official) p { margin: .25em 0; }
  body:not(.official) .scroll { margin: .4em 0; }
  body:not(.official) table { font-size: 8pt; line-height: 1.3; }
  body:not(.official) th, body:not(.official) td { padding: 1pt 3pt; }
  body:not(.official) figure { float: right; width: 84mm; margin: 0 0 0 6mm; }
  body:not(.official) figure svg { max-width: 84mm; }
  body:not(.official) table.narrow { min-width: 70mm; }
  body:not(.official) footer { clear: both; margin-top: 1em; }
  footer { font-size: 8.5pt; break-inside: avoid; }
}
)css";

}

std::string_view html_style() { return style; }

}
