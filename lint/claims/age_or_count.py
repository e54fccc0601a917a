"""Whether a figure in the form of an age is somebody's age, or a time of the day, a count, or the age of a whole class of people."""

from __future__ import annotations

import re

from lint.annotate.ages import Age, Form
from lint.claims.lives import Lives
from lint.patterns import Pattern

# "children aged 5": not the person named before
_OTHERS = Pattern(
    r"\b(?:child(?:ren)?|kids?|boys?|girls?|pupils?|sons?|daughters?|people|those|anyone|everyone|students?|adults|m[ea]n|wom[ea]n|patients?|players?|teenagers|youths?|"
    r"babies|infants|residents|drivers|members|grand\w+|brother|sister|mother|father|wife|husband|from|to|and)\s$"
)
# "at 5 on Sunday" is a time of the day
_CLOCK = Pattern(r"\s(?:on|in\sthe|this|today|tomorrow|yesterday|last|every|each|until|and|[A-Z])")

# "Ask me when I'm 90"
_SOME_DAY = Pattern(r"\b(?:when|if|until|till|before|once|by\sthe\stime)\s(?:he|she|I|you|they)?\s?$", re.I)


def is_age(lives: Lives, age: Age) -> bool:
    """Whether a figure in the form of an age is one: nobody says `Novak, 31,` aloud, and `at 5 on Sunday` is a time of the day."""
    if age.form is Form.AT and age.years <= 12 and _CLOCK.match(lives.text, age.end):
        return False
    if age.form is Form.IS and _SOME_DAY.search(lives.text, max(0, age.start - 16), age.start):
        return False
    if age.form is Form.AGED:
        return _OTHERS.search(lives.text, max(0, age.start - 16), age.start) is None
    if age.form not in (Form.APPOSED, Form.AT, Form.IS, Form.WAS) or not lives.notes.quoted(age.span):
        return True
    spoken = lives.text[max(0, age.start - 4) : age.end].lower()
    return age.form is not Form.APPOSED and re.search(r"\b(?:i|he|she)\b", spoken) is not None
