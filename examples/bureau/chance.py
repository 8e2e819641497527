"""Chance that comes out the same on every machine: everything rests on random.Random(text).random()."""

import random


class Chance:
    """One stream of chance; a stream for each subject keeps a change in one place from stirring all others."""

    def __init__(self, *names):
        self._random = random.Random("安乡/" + "/".join(str(name) for name in names))

    def part(self):
        """A number from 0 up to 1."""
        return self._random.random()

    def between(self, low, high):
        """A whole number, both ends included."""
        return low + int(self.part() * (high - low + 1))

    def happens(self, likelihood):
        return self.part() < likelihood

    def pick(self, things):
        return things[int(self.part() * len(things))]

    def some(self, things, number):
        """`number` different things in the order they had."""
        places = list(range(len(things)))
        chosen = [places.pop(int(self.part() * len(places))) for _ in range(min(number, len(things)))]
        return [things[place] for place in sorted(chosen)]
