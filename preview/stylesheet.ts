// Discord's dark dress, as plain CSS.

/** Widths in CSS pixels; the page is as wide as the window. */
export const stylesheet = `
* { box-sizing: border-box; }
html { background: #313338; }
body { margin: 0; color: #dbdee1; font: 16px/1.375 'Open Sans', 'Noto Sans', 'Noto Color Emoji', sans-serif; }
header { padding: 12px 16px; border-bottom: 1px solid #26272b; color: #f2f3f5; font-weight: 600; }
main { padding: 8px 0 16px; }
article { padding: 6px 24px 6px 16px; margin-top: 10px; }
article.private { background: rgba(88, 101, 242, .09); border-left: 2px solid #5865f2; padding-left: 14px; }
.row { display: flex; gap: 16px; }
.avatar { flex: none; width: 40px; height: 40px; border-radius: 50%; background: #3ba55d; color: #fff;
  display: flex; align-items: center; justify-content: center; font-weight: 600; font-size: 18px; }
.avatar.bot { background: #5865f2; font-size: 30px; line-height: 1; padding-top: 8px; }
.avatar.small { width: 16px; height: 16px; font-size: 9px; display: inline-flex; padding-top: 0; }
.avatar.small.bot { font-size: 12px; padding-top: 2px; }
.above { position: relative; display: flex; align-items: center; gap: 5px; margin: 0 0 4px 56px; font-size: 14px; color: #b5bac1;
  white-space: nowrap; overflow: hidden; }
.above b { color: #f2f3f5; font-weight: 600; }
.above .excerpt { overflow: hidden; text-overflow: ellipsis; }
article > .above::before { content: ''; flex: none; width: 32px; height: 10px; margin: 8px 2px 0 -36px;
  border: solid #4e5058; border-width: 2px 0 0 2px; border-top-left-radius: 6px; }
.above { overflow: visible; }
.body { flex: 1; min-width: 0; }
.head { display: flex; align-items: center; gap: 6px; line-height: 22px; }
.name { color: #f2f3f5; font-weight: 600; }
.tag { background: #5865f2; color: #fff; font-size: 10px; font-weight: 700; line-height: 15px; border-radius: 3px; padding: 0 5px; }
.when { color: #949ba4; font-size: 12px; }
.hint { color: #949ba4; font-size: 12.5px; margin-top: 6px; }
.container { max-width: 600px; margin-top: 6px; padding: 14px 16px; border: 1px solid #46484f; border-radius: 8px;
  background: #393a41; display: flex; flex-direction: column; gap: 8px; overflow: hidden; position: relative; }
.container.accented::before { content: ''; position: absolute; inset: 0 auto 0 0; width: 4px; background: var(--accent); }
.container hr, .body > hr { width: 100%; border: 0; border-top: 1px solid #4e5058; margin: 2px 0; }
.gap { height: 4px; }
.text, .content { overflow-wrap: anywhere; }
.section { display: flex; justify-content: space-between; align-items: flex-start; gap: 16px; }
.section .texts { flex: 1; min-width: 0; }
.section .button { white-space: nowrap; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; max-width: 600px; }
.body > .actions { margin-top: 6px; }
.button { border-radius: 8px; padding: 5px 14px; min-height: 32px; font-size: 14px; font-weight: 500; color: #fff;
  display: inline-flex; align-items: center; gap: 7px; }
.primary { background: #5865f2; } .secondary { background: #4e5058; } .success { background: #248046; } .danger { background: #da373c; }
.disabled { opacity: .5; }
.emoji { font-family: 'Noto Color Emoji'; }
.select { flex: 1; min-width: 100%; display: flex; justify-content: space-between; background: #2b2d31; border: 1px solid #46484f;
  border-radius: 8px; padding: 8px 12px; color: #949ba4; font-size: 15px; }
.select.chosen { color: #dbdee1; }
.chevron { line-height: 12px; font-size: 20px; color: #b5bac1; }
h1, h2, h3 { color: #f2f3f5; margin: 4px 0; line-height: 1.3; } h1 { font-size: 24px; } h2 { font-size: 20px; } h3 { font-size: 16px; }
b { font-weight: 700; color: #f2f3f5; }
a { color: #00a8fc; }
.subtext { font-size: 13px; color: #9da3ac; } .subtext b { color: #b5bac1; }
blockquote { margin: 0; padding-left: 12px; border-left: 4px solid #4e5058; border-radius: 4px; }
.item { padding-left: 20px; position: relative; } .item::before { content: '•'; position: absolute; left: 6px; }
code { background: #2b2d31; border-radius: 4px; padding: 1px 4px; font: 13.5px/1.3 'DejaVu Sans Mono', monospace; }
pre { margin: 4px 0; padding: 8px; background: #2b2d31; border: 1px solid #232428; border-radius: 4px; white-space: pre-wrap; }
pre code { padding: 0; background: none; }
.pill { background: rgba(88, 101, 242, .3); color: #c9cdfb; border-radius: 3px; padding: 0 3px; font-weight: 500; }
.time { background: #45474e; border-radius: 3px; padding: 0 3px; }
.spoiler { background: #1e1f22; color: transparent; border-radius: 3px; }
`
