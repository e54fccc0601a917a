"""Markdown, as newsrooms keep it: CommonMark with tables, front matter, shortcodes, Liquid tags, footnotes, comments."""

from __future__ import annotations

from lint.article import directives, frontmatter, inline
from lint.article.blocks import Stretch, outline
from lint.article.draft import Draft
from lint.article.headline import is_byline
from lint.article.mask import mask
from lint.article.model import Scope


def read(draft: Draft) -> None:
    """Add the blocks, metadata and directives of a Markdown file to the draft.

    The first heading of the first level is the headline where the front matter has none; a byline may stand below it.
    """
    start = frontmatter.read(draft)
    text, comments = mask(draft.source.text, start)
    found = outline(text, start)
    for stretch in found.blocks:
        if stretch.html:
            _html(draft, text, stretch)
        else:
            _block(draft, text, stretch, found.labels)
    directives.from_comments(draft, comments)


def _block(draft: Draft, text: str, stretch: Stretch, labels: frozenset[str]) -> None:
    prose = inline.prose(text, stretch.lines, labels)
    scope, level = _scope(draft, stretch, "".join(piece.text for piece in prose.pieces))
    draft.add(scope, prose.pieces, level=level, group=stretch.group, row=stretch.row)
    for words in prose.captions:
        if draft.add(Scope.CAPTION, words) is None:
            line = draft.source.position(stretch.lines[0].start).line
            draft.meta = draft.meta._replace(bare_pictures=(*draft.meta.bare_pictures, line))


def _scope(draft: Draft, stretch: Stretch, prose: str) -> tuple[Scope, int]:
    """The scope and level of a block: what stands above the article is not yet its body."""
    seen = {block.scope for block in draft.blocks[:_HEAD]}
    if stretch.scope is Scope.HEADING and stretch.level == 1 and not seen & {Scope.HEADLINE, Scope.PARAGRAPH}:
        return Scope.HEADLINE, 0
    above = len(draft.blocks) < _HEAD and not seen & {Scope.BYLINE, Scope.PARAGRAPH}
    if stretch.scope is Scope.PARAGRAPH and Scope.HEADLINE in seen and above and is_byline(prose):
        return Scope.BYLINE, 0
    return stretch.scope, stretch.level


_HEAD = 8  # blocks that can stand above the body


def _html(draft: Draft, text: str, stretch: Stretch) -> None:
    from lint.article.htmlblock import passages

    for scope, pieces in passages(text, stretch.lines[0].start, stretch.lines[-1].end, stretch.scope):
        draft.add(scope, pieces, group=stretch.group, row=stretch.row)
