"""Why a stand cannot run."""

BAD_OPTIONS, TOOL_MISSING, NOT_READY = 2, 3, 4


class Failure(Exception):
    """code: exit code of the stand; the end of a log file is added to the text."""

    def __init__(self, code, text, log=None):
        super().__init__(text + (_tail(log) if log else ""))
        self.code = code


def _tail(path, lines=12):
    try:
        with open(path, errors="replace") as file:
            return "".join("\n    " + line.rstrip() for line in file.readlines()[-lines:])
    except OSError:
        return ""
